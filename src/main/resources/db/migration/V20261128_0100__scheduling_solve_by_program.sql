-- Searches for schedules of problems that programs send. They belong to a person and to no event.
create sequence problem_run_seq start with 50 increment by 50;
create table problem_run (
  id bigint primary key,
  code varchar(12) not null unique,
  requested_by bigint not null references person (id),
  state varchar(20) not null,
  failure varchar(40),
  stopped boolean not null,
  seconds integer not null,
  steps bigint,
  seed bigint not null,
  most_moved integer,
  frozen_slots integer not null,
  idle_gap_points integer not null,
  unfair_share_points integer not null,
  table_change_points integer not null,
  interruption_points integer not null,
  unwanted_time_points integer not null,
  fairness_target integer not null,
  most_interruption_difference integer,
  -- Rises with every attempt; what an earlier attempt still writes is refused.
  epoch integer not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  improved_at timestamp with time zone,
  ended_at timestamp with time zone,
  elapsed_ms bigint not null,
  -- The figures of the stored schedule.
  wished integer not null,
  placed integer not null,
  wished_weight bigint not null,
  placed_weight bigint not null,
  idle_gaps integer not null,
  fairness bigint not null,
  table_changes integer not null,
  interruptions integer not null,
  double_bookings integer not null,
  unavailable integer not null,
  over_limit integer not null,
  without_table integer not null,
  mandatory_unplaced integer not null,
  out_of_order integer not null,
  uneven_interruptions integer not null,
  too_few_meetings integer not null,
  quota_missing integer not null,
  unwanted_times integer not null,
  bound_thousandths bigint,
  bound_by_people_permille integer,
  -- What the check found in it, and what has changed of the schedule that people know.
  feasible boolean not null,
  breaches varchar(4000),
  least_meetings integer not null,
  without_meeting integer not null,
  soft_cost bigint not null,
  moved integer,
  retabled integer,
  lost integer,
  added integer,
  frozen_breaches varchar(4000)
);
create index problem_run_person on problem_run (requested_by, state);
create index problem_run_state on problem_run (state, created_at);
create index problem_run_ended on problem_run (ended_at);

-- What was sent and what was found, each JSON in the exchange format, gzip.
create table problem_file (
  run_id bigint not null references problem_run (id) on delete cascade,
  kind varchar(10) not null,
  content ${blob} not null,
  primary key (run_id, kind)
);
