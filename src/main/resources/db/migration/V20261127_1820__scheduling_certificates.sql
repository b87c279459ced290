-- What an independent check found when a version was published, with what it looked at: three files, each gzip. Versions
-- of before have none.
create table plan_certificate (
  version_id bigint primary key references plan_version (id) on delete cascade,
  certificate ${blob} not null,
  problem ${blob} not null,
  solution ${blob} not null
);
