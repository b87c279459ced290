-- Who did what to what, for whom and when. Persons stand in it by pseudonyms; which person one means is said by a row of
-- its own, so that erasing it leaves the chain of digests as it was. No foreign keys: entries outlive what they are about.
create table audit_person (
  person_id bigint primary key references person (id) on delete cascade,
  pseudonym varchar(50) not null unique
);
create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  id bigint primary key,
  done_at timestamp with time zone not null,
  act varchar(40) not null,
  channel varchar(10) not null,
  actor varchar(50),
  principal varchar(50),
  token_code varchar(12),
  network_id bigint,
  event_code varchar(12),
  person varchar(50),
  subject varchar(40),
  facts varchar(500),
  chain_place bigint unique,
  chain_hash varchar(64)
);
create index audit_entry_network on audit_entry (network_id, id);
create index audit_entry_actor on audit_entry (actor);
create index audit_entry_person on audit_entry (person);
create index audit_entry_principal on audit_entry (principal);
