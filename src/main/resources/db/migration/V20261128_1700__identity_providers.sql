-- Identity providers of organisations, who people are there, and browsers on their way there and back.
create sequence identity_provider_seq start with 50 increment by 50;
create table identity_provider (
  id bigint primary key,
  code varchar(12) not null,
  name varchar(100) not null,
  issuer varchar(500) not null,
  domains varchar(13000) not null,
  client_id varchar(300) not null,
  client_secret varchar(500) not null,
  trusts_unstated boolean not null,
  active boolean not null,
  created_at timestamp with time zone not null,
  fault varchar(20),
  failed_at timestamp with time zone,
  version integer not null,
  constraint identity_provider_code unique (code)
);

create sequence linked_identity_seq start with 50 increment by 50;
create table linked_identity (
  id bigint primary key,
  provider_id bigint not null references identity_provider (id) on delete cascade,
  subject varchar(255) not null,
  person_id bigint not null references person (id),
  linked_at timestamp with time zone not null,
  constraint linked_identity_subject unique (provider_id, subject),
  constraint linked_identity_person unique (person_id, provider_id)
);

create table provider_visit (
  state_hash varchar(64) primary key,
  browser_hash varchar(64) not null,
  provider_id bigint not null references identity_provider (id) on delete cascade,
  nonce varchar(100) not null,
  verifier varchar(128) not null,
  back_address varchar(500) not null,
  target varchar(300) not null,
  anew boolean not null,
  expires_at timestamp with time zone not null
);
create index provider_visit_provider on provider_visit (provider_id);

-- A sign-in with a provider may rest on one there that is hours old: what counts as fresh is when somebody was last asked.
alter table web_session add column proved_at timestamp with time zone;
alter table sign_in_step add column by_provider boolean default false not null;
