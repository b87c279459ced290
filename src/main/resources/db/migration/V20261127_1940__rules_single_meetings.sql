-- What schedules keep to for the meeting of two participants.
create sequence pair_rules_seq start with 50 increment by 50;
create table pair_rules (
  id bigint primary key,
  event_id bigint not null references event (id),
  first_id bigint not null references participant (id) on delete cascade,
  second_id bigint not null references participant (id) on delete cascade,
  mandatory boolean not null,
  slot_id bigint references slot (id) on delete set null,
  table_id bigint references event_table (id) on delete set null,
  least_minutes integer not null,
  version integer not null,
  constraint pair_rules_pair unique (first_id, second_id)
);
create index pair_rules_event on pair_rules (event_id);
create index pair_rules_slot on pair_rules (slot_id);
create index pair_rules_table on pair_rules (table_id);
