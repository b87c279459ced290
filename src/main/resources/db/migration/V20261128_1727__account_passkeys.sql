-- Passkeys (W3C Web Authentication). Only the public half of each is here: nobody can sign in with it.
create table passkey (
  credential_hash varchar(64) primary key,
  code varchar(10) not null unique,
  person_id bigint not null references person (id),
  name varchar(60) not null,
  -- Random, the same for all passkeys of a person: what an authenticator knows its owner by.
  handle varchar(64) not null,
  credential_id varchar(1400) not null,
  attested varchar(8000) not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone
);
create index passkey_person on passkey (person_id);

-- What a browser was asked to have signed, once, within minutes.
create table passkey_challenge (
  browser_hash varchar(64) primary key,
  challenge varchar(64) not null,
  purpose varchar(20) not null,
  person_id bigint references person (id),
  handle varchar(64) not null,
  expires_at timestamp with time zone not null
);
create index passkey_challenge_person on passkey_challenge (person_id);
create index passkey_challenge_expires on passkey_challenge (expires_at);
