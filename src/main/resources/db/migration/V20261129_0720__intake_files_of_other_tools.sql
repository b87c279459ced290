-- One file of another tool in an upload, until it is imported; what its columns hold is said after it has come.
create table foreign_file (
  upload_id bigint primary key references upload (id) on delete cascade,
  kind varchar(20) not null,
  file_name varchar(300) not null,
  content ${blob} not null,
  sheet integer not null,
  fields varchar(10000),
  country varchar(2) not null,
  language varchar(10) not null,
  category varchar(60) not null
);
-- The draft on which imported meetings were put.
alter table upload add column draft_code varchar(12);
