-- What every page links: who is responsible, what happens with data, how accessible it is; and when help answers.
alter table network add column help_zone varchar(60) default '' not null;

create sequence network_notice_seq start with 50 increment by 50;
create table network_notice (
  id bigint primary key,
  network_id bigint not null references network (id),
  kind varchar(20) not null,
  language varchar(2) not null,
  body varchar(20000) not null,
  constraint network_notice_once unique (network_id, kind, language)
);
