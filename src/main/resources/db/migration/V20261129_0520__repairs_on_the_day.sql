-- What comes in between on the day of an event, and repairs of the published schedule because of it.
alter table participant add column away varchar(2000) default '' not null;
alter table slot add column called_off boolean default false not null;

create sequence incident_seq start with 50 increment by 50;
create table incident (
  id bigint primary key,
  event_id bigint not null references event (id) on delete cascade,
  code varchar(12) not null unique,
  kind varchar(20) not null,
  -- What it is about: one of these.
  participant_id bigint references participant (id) on delete cascade,
  table_id bigint references event_table (id) on delete cascade,
  slot_id bigint references slot (id) on delete cascade,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  -- Ids of the slots in which it has closed the table.
  closed_slots varchar(30000) not null,
  reported_by bigint not null references person (id),
  reported_at timestamp with time zone not null,
  taken_back_at timestamp with time zone
);
create index incident_event on incident (event_id);
create index incident_participant on incident (participant_id);

create sequence repair_run_seq start with 50 increment by 50;
create table repair_run (
  id bigint primary key,
  code varchar(12) not null unique,
  event_id bigint not null references event (id) on delete cascade,
  requested_by bigint not null references person (id),
  state varchar(20) not null,
  failure varchar(40),
  stopped boolean not null,
  seed bigint not null,
  -- Rises with every attempt; what an earlier attempt still writes is refused.
  epoch integer not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  elapsed_ms bigint not null,
  freeze_minutes integer not null,
  -- The version that the proposal changes, and when the first proposal was there.
  base_version integer,
  first_ms bigint,
  -- The version that the accepted part became.
  accepted_version integer
);
create index repair_run_event on repair_run (event_id);
create index repair_run_state on repair_run (state, created_at);
create table repair_step (
  run_id bigint not null references repair_run (id) on delete cascade,
  position integer not null,
  first_id bigint not null references participant (id) on delete cascade,
  second_id bigint not null references participant (id) on delete cascade,
  -- Changes with the same number are accepted together; none for a meeting that falls out in any case.
  group_number integer,
  lost varchar(20),
  from_slot bigint references slot (id) on delete set null,
  from_table bigint references event_table (id) on delete set null,
  from_interpreter bigint,
  to_slot bigint references slot (id) on delete set null,
  to_table bigint references event_table (id) on delete set null,
  to_interpreter bigint,
  primary key (run_id, position)
);
