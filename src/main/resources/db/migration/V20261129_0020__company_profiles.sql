-- What companies of the directory tell of themselves, beside what registers say of them.
create table company_profile (
  entry_id bigint primary key references directory_entry (id) on delete cascade,
  website varchar(300) not null,
  languages varchar(200) not null,
  hidden boolean not null,
  hidden_reason varchar(500) not null,
  changed_at timestamp with time zone not null,
  version integer not null
);

create sequence company_text_seq start with 50 increment by 50;
create table company_text (
  id bigint primary key,
  entry_id bigint not null references directory_entry (id) on delete cascade,
  language varchar(2) not null,
  origin varchar(10) not null,
  name varchar(300) not null,
  about varchar(5000) not null,
  constraint company_text_language unique (entry_id, language)
);

create sequence company_item_seq start with 50 increment by 50;
create table company_item (
  id bigint primary key,
  entry_id bigint not null references directory_entry (id) on delete cascade,
  code varchar(12) not null,
  kind varchar(10) not null,
  language varchar(2) not null,
  title varchar(200) not null,
  detail varchar(1000) not null,
  constraint company_item_code unique (code)
);
create index company_item_entry on company_item (entry_id);

create sequence company_certificate_seq start with 50 increment by 50;
create table company_certificate (
  id bigint primary key,
  entry_id bigint not null references directory_entry (id) on delete cascade,
  code varchar(12) not null,
  name varchar(200) not null,
  issuer varchar(200) not null,
  valid_until date,
  checked_at timestamp with time zone,
  checked_by varchar(300) not null,
  reminded boolean not null,
  constraint company_certificate_code unique (code)
);
create index company_certificate_entry on company_certificate (entry_id);
create index company_certificate_end on company_certificate (reminded, valid_until);

create sequence company_contact_seq start with 50 increment by 50;
create table company_contact (
  id bigint primary key,
  entry_id bigint not null references directory_entry (id) on delete cascade,
  code varchar(12) not null,
  name varchar(200) not null,
  email varchar(254) not null,
  job varchar(200) not null,
  token_hash varchar(64) not null,
  asked_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  constraint company_contact_code unique (code),
  constraint company_contact_token unique (token_hash)
);
create index company_contact_entry on company_contact (entry_id);
