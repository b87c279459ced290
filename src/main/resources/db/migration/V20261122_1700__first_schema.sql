-- The whole first schema. Every table that belongs to a tenant carries, or leads to, the key of its network.
-- Times are UTC; ids come from sequences in steps of 50; codes are what addresses on the web show.

-- network -------------------------------------------------------------------------------------------------------
create sequence network_seq start with 50 increment by 50;
create table network (
  id bigint primary key,
  code varchar(12) not null unique,
  name varchar(200) not null,
  help_name varchar(200) not null,
  help_email varchar(254) not null,
  help_phone varchar(60),
  help_hours varchar(200),
  source_line varchar(500),
  created_at timestamp with time zone not null,
  version integer not null
);

create sequence partner_seq start with 50 increment by 50;
create table partner (
  id bigint primary key,
  network_id bigint not null references network (id),
  name varchar(200) not null,
  country varchar(2) not null,
  lead boolean not null,
  version integer not null
);
create index partner_network on partner (network_id);

create sequence category_seq start with 50 increment by 50;
create table category (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(60) not null,
  constraint category_code unique (network_id, code)
);
create table category_label (
  category_id bigint not null references category (id),
  language varchar(2) not null,
  label varchar(120) not null,
  primary key (category_id, language)
);

-- account -------------------------------------------------------------------------------------------------------
create sequence person_seq start with 50 increment by 50;
create table person (
  id bigint primary key,
  code varchar(12) not null unique,
  email varchar(254) not null,
  email_key varchar(254) not null unique,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  language varchar(2) not null,
  spoken_languages varchar(200) not null,
  confirmed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null
);

create table sign_in_link (
  token_hash varchar(64) primary key,
  person_id bigint not null references person (id),
  target varchar(300) not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index sign_in_link_person on sign_in_link (person_id);

create table web_session (
  token_hash varchar(64) primary key,
  person_id bigint not null references person (id),
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create index web_session_person on web_session (person_id);

create table setup_link (
  token_hash varchar(64) primary key,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create sequence staff_role_seq start with 50 increment by 50;
create table staff_role (
  id bigint primary key,
  network_id bigint not null references network (id),
  partner_id bigint references partner (id),
  person_id bigint not null references person (id),
  role varchar(30) not null,
  constraint staff_role_once unique (network_id, person_id)
);
create index staff_role_person on staff_role (person_id);

-- mail ----------------------------------------------------------------------------------------------------------
create sequence mail_seq start with 50 increment by 50;
create table mail (
  id bigint primary key,
  network_id bigint references network (id),
  dedup_key varchar(200) not null unique,
  message_id varchar(200) not null,
  recipient varchar(254) not null,
  recipient_name varchar(220) not null,
  language varchar(2) not null,
  subject varchar(300) not null,
  body varchar(20000) not null,
  state varchar(20) not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  last_error varchar(300)
);
create index mail_due on mail (state, next_attempt_at);

-- directory -----------------------------------------------------------------------------------------------------
create sequence organisation_seq start with 50 increment by 50;
create table organisation (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null unique,
  name varchar(300) not null,
  name_key varchar(300) not null,
  type varchar(40) not null,
  country varchar(2) not null,
  town varchar(200) not null,
  postal_code varchar(30) not null,
  street varchar(300) not null,
  nuts varchar(10) not null,
  website varchar(500) not null,
  size_class varchar(20) not null,
  national_id varchar(200) not null,
  ror_id varchar(100) not null,
  cpv_codes varchar(500) not null,
  source varchar(1000) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index organisation_name on organisation (network_id, name_key);

-- event ---------------------------------------------------------------------------------------------------------
create sequence event_seq start with 50 increment by 50;
create table event (
  id bigint primary key,
  network_id bigint not null references network (id),
  owner_id bigint not null references person (id),
  code varchar(12) not null unique,
  venue_name varchar(200) not null,
  venue_street varchar(200) not null,
  venue_postal_code varchar(30) not null,
  venue_town varchar(120) not null,
  venue_country varchar(2) not null,
  time_zone varchar(60) not null,
  acceptance varchar(20) not null,
  registration_open boolean not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index event_network on event (network_id);

create table event_text (
  event_id bigint not null references event (id),
  language varchar(2) not null,
  title varchar(200) not null,
  description varchar(5000) not null,
  primary key (event_id, language)
);

create sequence matchmaking_session_seq start with 50 increment by 50;
create table matchmaking_session (
  id bigint primary key,
  event_id bigint not null references event (id),
  session_day date not null,
  starts_at_time time not null,
  ends_at_time time not null,
  slot_minutes integer not null,
  constraint matchmaking_session_start unique (event_id, session_day, starts_at_time)
);
create table session_break (
  session_id bigint not null references matchmaking_session (id),
  starts_at_time time not null,
  ends_at_time time not null,
  primary key (session_id, starts_at_time)
);

create sequence slot_seq start with 50 increment by 50;
create table slot (
  id bigint primary key,
  event_id bigint not null references event (id),
  session_id bigint not null references matchmaking_session (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint slot_start unique (event_id, starts_at)
);

create sequence event_table_seq start with 50 increment by 50;
create table event_table (
  id bigint primary key,
  event_id bigint not null references event (id),
  number integer not null,
  hall varchar(100) not null,
  constraint event_table_number unique (event_id, number)
);

-- registration --------------------------------------------------------------------------------------------------
create sequence participant_seq start with 50 increment by 50;
create table participant (
  id bigint primary key,
  event_id bigint not null references event (id),
  person_id bigint not null references person (id),
  organisation_id bigint not null references organisation (id),
  code varchar(12) not null unique,
  status varchar(20) not null,
  job_title varchar(200) not null,
  participant_type varchar(60) not null,
  online boolean not null,
  created_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  version integer not null,
  constraint participant_once unique (event_id, person_id)
);
create index participant_person on participant (person_id);
create index participant_status on participant (event_id, status);

create table availability (
  participant_id bigint not null references participant (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  primary key (participant_id, starts_at)
);

-- marketplace ---------------------------------------------------------------------------------------------------
create sequence cooperation_profile_seq start with 50 increment by 50;
create table cooperation_profile (
  id bigint primary key,
  network_id bigint not null references network (id),
  event_id bigint references event (id),
  person_id bigint not null references person (id),
  organisation_id bigint not null references organisation (id),
  code varchar(12) not null unique,
  kind varchar(10) not null,
  language varchar(3) not null,
  title varchar(300) not null,
  body varchar(10000) not null,
  category_id bigint not null references category (id),
  cpv_codes varchar(500) not null,
  source varchar(1000) not null,
  created_at timestamp with time zone not null,
  version integer not null
);
create index cooperation_profile_owner on cooperation_profile (event_id, person_id);

-- matchmaking ---------------------------------------------------------------------------------------------------
create sequence meeting_request_seq start with 50 increment by 50;
create table meeting_request (
  id bigint primary key,
  event_id bigint not null references event (id),
  code varchar(12) not null unique,
  requester_id bigint not null references participant (id),
  invitee_id bigint not null references participant (id),
  wish varchar(10) not null,
  message varchar(2000) not null,
  status varchar(20) not null,
  created_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  version integer not null,
  constraint meeting_request_once unique (requester_id, invitee_id),
  constraint meeting_request_two_people check (requester_id <> invitee_id)
);
create index meeting_request_event on meeting_request (event_id, status);
create index meeting_request_invitee on meeting_request (invitee_id);

create sequence avoidance_seq start with 50 increment by 50;
create table avoidance (
  id bigint primary key,
  event_id bigint not null references event (id),
  participant_id bigint not null references participant (id),
  other_id bigint not null references participant (id),
  created_at timestamp with time zone not null,
  constraint avoidance_once unique (participant_id, other_id)
);
create index avoidance_event on avoidance (event_id);

-- intake --------------------------------------------------------------------------------------------------------
create table imported_key (
  event_id bigint not null references event (id),
  kind varchar(20) not null,
  external_key varchar(100) not null,
  target_id bigint not null,
  primary key (event_id, kind, external_key)
);
create sequence upload_seq start with 50 increment by 50;
create table upload (
  id bigint primary key,
  event_id bigint not null references event (id),
  person_id bigint not null references person (id),
  code varchar(12) not null unique,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone
);
create index upload_event on upload (event_id);
create table upload_file (
  upload_id bigint not null references upload (id) on delete cascade,
  kind varchar(20) not null,
  file_name varchar(300) not null,
  content ${blob} not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  primary key (upload_id, kind)
);

-- scheduling ----------------------------------------------------------------------------------------------------
create sequence plan_run_seq start with 50 increment by 50;
create table plan_run (
  id bigint primary key,
  event_id bigint not null references event (id),
  code varchar(12) not null unique,
  requested_by bigint not null references person (id),
  state varchar(20) not null,
  failure varchar(40),
  seconds integer not null,
  seed bigint not null,
  include_pending boolean not null,
  -- Rises with every attempt; what an earlier attempt still writes is refused.
  epoch integer not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  improved_at timestamp with time zone,
  ended_at timestamp with time zone,
  elapsed_ms bigint not null,
  wished integer not null,
  placed integer not null,
  wished_weight bigint not null,
  placed_weight bigint not null,
  idle_gaps integer not null,
  fairness bigint not null,
  table_changes integer not null,
  double_bookings integer not null,
  unavailable integer not null,
  over_limit integer not null,
  without_table integer not null,
  mandatory_unplaced integer not null
);
create index plan_run_event on plan_run (event_id, created_at);
create index plan_run_state on plan_run (state);

create table plan_progress (
  run_id bigint not null references plan_run (id),
  elapsed_ms bigint not null,
  placed_weight bigint not null,
  primary key (run_id, elapsed_ms)
);

create table planned_meeting (
  run_id bigint not null references plan_run (id),
  position integer not null,
  first_id bigint not null references participant (id),
  second_id bigint not null references participant (id),
  weight integer not null,
  slot_id bigint references slot (id) on delete set null,
  table_id bigint references event_table (id) on delete set null,
  unplaced_reason varchar(40),
  primary key (run_id, position),
  constraint planned_meeting_pair unique (run_id, first_id, second_id)
);
create index planned_meeting_slot on planned_meeting (slot_id);
create index planned_meeting_table on planned_meeting (table_id);

create sequence plan_version_seq start with 50 increment by 50;
create table plan_version (
  id bigint primary key,
  event_id bigint not null references event (id),
  number integer not null,
  run_id bigint not null references plan_run (id),
  published_at timestamp with time zone not null,
  published_by bigint not null references person (id),
  meetings integer not null,
  skipped integer not null,
  notified integer not null,
  constraint plan_version_number unique (event_id, number)
);

create sequence meeting_seq start with 50 increment by 50;
create table meeting (
  id bigint primary key,
  event_id bigint not null references event (id),
  code varchar(12) not null unique,
  first_id bigint not null references participant (id),
  second_id bigint not null references participant (id),
  slot_id bigint references slot (id),
  table_id bigint references event_table (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  revision integer not null,
  cancelled boolean not null,
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint meeting_pair unique (event_id, first_id, second_id),
  constraint meeting_two_people check (first_id < second_id),
  constraint meeting_has_slot check ((cancelled and slot_id is null) or (not cancelled and slot_id is not null))
);
create index meeting_first on meeting (first_id);
create index meeting_second on meeting (second_id);

-- What the solver promises, the database enforces: nobody and no table twice in a slot.
create table participant_slot (
  participant_id bigint not null references participant (id),
  slot_id bigint not null references slot (id),
  meeting_id bigint not null references meeting (id),
  primary key (participant_id, slot_id)
);
create index participant_slot_meeting on participant_slot (meeting_id);
create table table_slot (
  table_id bigint not null references event_table (id),
  slot_id bigint not null references slot (id),
  meeting_id bigint not null references meeting (id),
  primary key (table_id, slot_id)
);
create index table_slot_meeting on table_slot (meeting_id);

-- jobs (db-scheduler's own table, see its documentation) ----------------------------------------------------------
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data ${blob},
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
