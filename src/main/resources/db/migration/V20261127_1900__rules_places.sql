-- Quiet tables, the ways between halls, and people's own tables.
alter table event_table add column quiet boolean default false not null;

create sequence hall_walk_seq start with 50 increment by 50;
create table hall_walk (
  id bigint primary key,
  event_id bigint not null references event (id),
  hall varchar(100) not null,
  other_hall varchar(100) not null,
  minutes integer not null,
  constraint hall_walk_pair unique (event_id, hall, other_hall)
);

create table person_rules (
  participant_id bigint primary key references participant (id) on delete cascade,
  event_id bigint not null references event (id),
  table_id bigint references event_table (id) on delete set null,
  version integer not null,
  constraint person_rules_table unique (table_id)
);
create index person_rules_event on person_rules (event_id);
