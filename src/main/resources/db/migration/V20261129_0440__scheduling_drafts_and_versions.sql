-- Drafts that are changed by hand are runs without a search.
alter table plan_run add column by_hand boolean default false not null;
-- The version that it was made from, and how often it was changed since.
alter table plan_run add column base_version integer;
alter table plan_run add column changes integer default 0 not null;

alter table planned_meeting add column locked boolean default false not null;
-- Rises with every change by hand.
alter table planned_meeting add column revision integer default 0 not null;
alter table planned_meeting add column last_step bigint;

create sequence draft_step_seq start with 50 increment by 50;
create table draft_step (
  id bigint primary key,
  run_id bigint not null references plan_run (id) on delete cascade,
  -- From 1 in each draft.
  number integer not null,
  person_id bigint not null references person (id),
  kind varchar(20) not null,
  done_at timestamp with time zone not null,
  undone boolean not null,
  constraint draft_step_number unique (run_id, number)
);
create table draft_change (
  step_id bigint not null references draft_step (id) on delete cascade,
  position integer not null,
  slot_before bigint,
  table_before bigint,
  interpreter_before bigint,
  locked_before boolean not null,
  step_before bigint,
  primary key (step_id, position)
);

alter table plan_version add column note varchar(500) default '' not null;
alter table plan_version add column told varchar(20) default 'CHANGED' not null;

-- The meetings of each version as they were published; slots and tables may go later, times and numbers stay.
create table version_meeting (
  version_id bigint not null references plan_version (id) on delete cascade,
  first_id bigint not null references participant (id),
  second_id bigint not null references participant (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  slot_id bigint references slot (id) on delete set null,
  table_id bigint references event_table (id) on delete set null,
  table_number integer,
  interpreter_id bigint,
  joining varchar(100),
  primary key (version_id, first_id, second_id)
);
create index version_meeting_slot on version_meeting (slot_id);
create index version_meeting_table on version_meeting (table_id);
create index version_meeting_first on version_meeting (first_id);
create index version_meeting_second on version_meeting (second_id);

-- Of versions of before, what their plans still know.
insert into version_meeting (version_id, first_id, second_id, starts_at, ends_at, slot_id, table_id, table_number, interpreter_id, joining)
select v.id, m.first_id, m.second_id, s.starts_at, s.ends_at, s.id, t.id, t.number, m.interpreter_id, m.joining
from plan_version v
join planned_meeting m on m.run_id = v.run_id
join slot s on s.id = m.slot_id
left join event_table t on t.id = m.table_id;
