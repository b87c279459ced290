-- Who sees a participant, what somebody consented to, and who objects to being suggested.
alter table participant add column visibility varchar(20) default 'PARTICIPANTS' not null;

create sequence consent_seq start with 50 increment by 50;
create table consent (
  id bigint primary key,
  code varchar(12) not null unique,
  participant_id bigint not null references participant (id),
  kind varchar(20) not null,
  wording integer not null,
  language varchar(2) not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
create index consent_participant on consent (participant_id);

create table objection (
  person_id bigint primary key references person (id),
  words varchar(2000) not null,
  objected_at timestamp with time zone not null
);
