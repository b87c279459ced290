-- What each of the two says of a published meeting once it has begun.
create sequence meeting_mark_seq start with 50 increment by 50;
create table meeting_mark (
  id bigint primary key,
  meeting_id bigint not null references meeting (id) on delete cascade,
  participant_id bigint not null references participant (id) on delete cascade,
  outcome varchar(10) not null,
  usefulness integer not null,
  marked_at timestamp(6) with time zone not null,
  version integer not null,
  constraint meeting_mark_once unique (participant_id, meeting_id)
);
create index meeting_mark_of_meeting on meeting_mark (meeting_id);
