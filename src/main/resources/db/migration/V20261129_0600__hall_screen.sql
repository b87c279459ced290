-- The secret address under which a screen in the hall shows who sits where, without anybody signed in on it.
create table hall_screen (
  event_id bigint primary key references event (id),
  secret varchar(64) not null unique,
  made_at timestamp with time zone not null,
  version integer not null
);
