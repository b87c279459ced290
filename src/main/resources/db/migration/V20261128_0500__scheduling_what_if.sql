-- What if: questions about an event, and how each draw of each question came out. They change nothing of the event.
create sequence what_if_run_seq start with 50 increment by 50;
create table what_if_run (
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
  -- What was asked; nothing for what was not.
  more_tables integer,
  more_slots integer,
  slot_minutes integer,
  longer_lunch integer,
  no_shows integer,
  expected_people integer,
  wishes_each integer,
  typed_tables integer,
  typed_slots integer,
  typed_minutes integer,
  -- The event that the answers start from.
  fingerprint varchar(64),
  people integer not null,
  wishes integer not null,
  tables integer not null,
  slots integer not null
);
create index what_if_run_event on what_if_run (event_id);
create index what_if_run_state on what_if_run (state, created_at);
create table what_if_draw (
  run_id bigint not null references what_if_run (id) on delete cascade,
  kind varchar(20) not null,
  amount integer not null,
  draw integer not null,
  wished integer not null,
  placed integer not null,
  bound_thousandths bigint not null,
  primary key (run_id, kind, amount, draw)
);
