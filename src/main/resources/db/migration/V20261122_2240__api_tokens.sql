-- Tokens with which programs act for an organiser; the secret itself is shown once and never stored.
create sequence api_token_seq start with 50 increment by 50;
create table api_token (
  id bigint primary key,
  code varchar(12) not null unique,
  token_hash varchar(64) not null unique,
  person_id bigint not null references person (id),
  name varchar(100) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_used_at timestamp with time zone
);
create index api_token_person on api_token (person_id);
