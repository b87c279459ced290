-- The second factor of those who have one (RFC 6238). The secret stands as it is, since codes are computed from it; see
-- docs/decisions. A secret is pending until its owner has typed a code of it.
create table second_factor (
  person_id bigint primary key references person (id),
  secret varchar(64),
  pending varchar(64),
  on_since timestamp with time zone,
  last_step bigint not null
);

create table recovery_code (
  code_hash varchar(64) primary key,
  person_id bigint not null references person (id)
);
create index recovery_code_person on recovery_code (person_id);

-- A sign-in of which the first proof is given and the code is missing.
create table sign_in_step (
  token_hash varchar(64) primary key,
  person_id bigint not null references person (id),
  target varchar(300) not null,
  by_password boolean not null,
  wrong_codes integer not null,
  expires_at timestamp with time zone not null
);
create index sign_in_step_person on sign_in_step (person_id);

alter table web_session add column by_password boolean default false not null;
