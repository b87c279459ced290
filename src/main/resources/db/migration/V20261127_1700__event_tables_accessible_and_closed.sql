-- Tables with step-free access, and the slots in which a table is not to be used.
alter table event_table add column accessible boolean default false not null;
alter table event_table add column version integer default 1 not null;

create table table_closing (
  table_id bigint not null references event_table (id),
  slot_id bigint not null references slot (id),
  primary key (table_id, slot_id)
);
create index table_closing_slot on table_closing (slot_id);
