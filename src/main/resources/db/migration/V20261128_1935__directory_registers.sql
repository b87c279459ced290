-- Registers of companies that networks import, their files, the records that come of them, and the entries of the directory.
create sequence company_register_seq start with 50 increment by 50;
create table company_register (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  name varchar(120) not null,
  credit varchar(500) not null,
  country varchar(2) not null,
  area varchar(2000) not null,
  layout varchar(8000) not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint company_register_code unique (code)
);
create index company_register_network on company_register (network_id);

create sequence register_file_seq start with 50 increment by 50;
create table register_file (
  id bigint primary key,
  register_id bigint not null references company_register (id) on delete cascade,
  code varchar(12) not null,
  name varchar(200) not null,
  file_size bigint not null,
  state varchar(20) not null,
  complete boolean not null,
  layout varchar(8000) not null,
  epoch integer not null,
  bytes_read bigint not null,
  done bigint not null,
  added bigint not null,
  changed bigint not null,
  unchanged bigint not null,
  outside bigint not null,
  refused bigint not null,
  remarked bigint not null,
  gone bigint not null,
  failure varchar(100) not null,
  failed_at_place bigint not null,
  sent_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint register_file_code unique (code)
);
create index register_file_register on register_file (register_id);

create table register_file_chunk (
  file_id bigint not null references register_file (id) on delete cascade,
  chunk_number integer not null,
  content ${blob} not null,
  primary key (file_id, chunk_number)
);

create table register_remark (
  file_id bigint not null references register_file (id) on delete cascade,
  remark_number integer not null,
  place bigint not null,
  field varchar(30),
  stood varchar(100) not null,
  text_key varchar(100) not null,
  refused boolean not null,
  primary key (file_id, remark_number)
);

create sequence directory_entry_seq start with 1000 increment by 1000;
create table directory_entry (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  merged_into_id bigint references directory_entry (id),
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint directory_entry_code unique (code)
);
create index directory_entry_network on directory_entry (network_id);
create index directory_entry_changed on directory_entry (changed_at);
create index directory_entry_merged on directory_entry (merged_into_id);

create sequence register_record_seq start with 1000 increment by 1000;
create table register_record (
  id bigint primary key,
  register_id bigint not null references company_register (id),
  entry_id bigint not null references directory_entry (id),
  record_key varchar(200) not null,
  digest varchar(64) not null,
  seen_in bigint not null,
  gone_at timestamp with time zone,
  name varchar(300) not null,
  other_names varchar(4000) not null,
  legal_form varchar(200) not null,
  register_number varchar(60) not null,
  vat_id varchar(20) not null,
  street varchar(200) not null,
  postal_code varchar(20) not null,
  town varchar(200) not null,
  country varchar(2) not null,
  nuts varchar(5) not null,
  activities varchar(400) not null,
  size_class varchar(10) not null,
  website varchar(300) not null,
  languages varchar(200) not null,
  about varchar(2000) not null,
  constraint register_record_key unique (register_id, record_key)
);
create index register_record_entry on register_record (entry_id);
