-- Passwords of those who want one; all others sign in by links. The hash says by itself how it was made.
create table account_password (
  person_id bigint primary key references person (id),
  hash varchar(200) not null,
  changed_at timestamp with time zone not null
);
