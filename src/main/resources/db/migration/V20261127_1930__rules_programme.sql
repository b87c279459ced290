-- Interpreters, and what a programme wants of meetings between countries.
create sequence interpreter_seq start with 50 increment by 50;
create table interpreter (
  id bigint primary key,
  event_id bigint not null references event (id),
  name varchar(100) not null,
  languages varchar(200) not null,
  availability varchar(4000) not null
);
create index interpreter_event on interpreter (event_id);

create sequence country_quota_seq start with 50 increment by 50;
create table country_quota (
  id bigint primary key,
  event_id bigint not null references event (id),
  country varchar(2) not null,
  other_country varchar(2) not null,
  least integer not null,
  constraint country_quota_pair unique (event_id, country, other_country)
);

alter table common_rules add column border_percent integer;

-- Who interprets at a meeting of a stored plan; without a reference, since interpreters come and go.
alter table planned_meeting add column interpreter_id bigint;
