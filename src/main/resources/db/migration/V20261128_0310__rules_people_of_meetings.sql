-- Who takes part in the meeting of two participants beside them.
create table pair_person (
  pair_rules_id bigint not null references pair_rules (id) on delete cascade,
  participant_id bigint not null references participant (id) on delete cascade,
  part varchar(20) not null,
  primary key (pair_rules_id, participant_id)
);
create index pair_person_participant on pair_person (participant_id);

-- Who joins a meeting of a stored plan: ids, since who takes part comes and goes.
alter table planned_meeting add column joining varchar(100);

-- Who joins a published meeting, or did; for those who do not any more it is a cancelled one.
create table meeting_joiner (
  meeting_id bigint not null references meeting (id),
  participant_id bigint not null references participant (id),
  gone boolean not null,
  primary key (meeting_id, participant_id)
);
create index meeting_joiner_participant on meeting_joiner (participant_id);
