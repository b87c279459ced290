-- What a network said last that the columns of a file hold, by digests of their names.
create sequence column_mapping_seq start with 50 increment by 50;
create table column_mapping (
  id bigint primary key,
  network_id bigint not null references network (id),
  kind varchar(20) not null,
  header varchar(64) not null,
  fields varchar(10000) not null,
  country varchar(2) not null,
  language varchar(10) not null,
  category varchar(60) not null,
  used_at timestamp with time zone not null
);
create index column_mapping_header on column_mapping (network_id, kind, header);
