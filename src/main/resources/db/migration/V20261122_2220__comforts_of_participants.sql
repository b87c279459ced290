-- What one participant keeps about another: a bookmark, a private note, a place in the order of importance (0: none).
create sequence remark_seq start with 50 increment by 50;
create table remark (
  id bigint primary key,
  event_id bigint not null references event (id),
  participant_id bigint not null references participant (id),
  other_id bigint not null references participant (id),
  bookmarked boolean not null,
  note varchar(2000) not null,
  place integer not null,
  version integer not null,
  constraint remark_once unique (participant_id, other_id),
  constraint remark_two_people check (participant_id <> other_id)
);
create index remark_event on remark (event_id);
create index remark_other on remark (other_id);

alter table meeting_request add column decline_reason varchar(20);
alter table meeting_request add column decline_words varchar(500) default '' not null;

-- Somebody who takes every other slot of a long event has many windows.
alter table participant alter column availability set data type varchar(30000);

create table calendar_feed (
  participant_id bigint primary key references participant (id),
  secret varchar(64) not null unique,
  digest varchar(64) not null,
  changed_at timestamp with time zone not null,
  version integer not null
);
