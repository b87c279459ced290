-- What the calendar of a participant was told last of a meeting, and what it answered.
create sequence invitation_seq start with 50 increment by 50;
create table invitation (
  id bigint primary key,
  event_id bigint not null references event (id) on delete cascade,
  participant_id bigint not null references participant (id) on delete cascade,
  meeting varchar(12) not null,
  sequence integer not null,
  timed_sequence integer not null,
  stamped_at timestamp with time zone not null,
  first_at timestamp with time zone not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  digest varchar(64) not null,
  cancelled boolean not null,
  answer varchar(20) not null,
  answered_at timestamp with time zone,
  version integer not null,
  constraint invitation_of_meeting unique (meeting, participant_id)
);
create index invitation_of_event on invitation (event_id);

-- Who wants no invitations by mail, or wants them again.
create table invitation_choice (
  participant_id bigint primary key references participant (id) on delete cascade,
  by_mail boolean not null,
  version integer not null
);
