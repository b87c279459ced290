-- Where the meetings of an event that are held over the network have their video rooms, and the secret from which their names are made.
create table video_rooms (
  event_id bigint primary key references event (id),
  pattern varchar(300) not null,
  minutes_before integer not null,
  secret varchar(64) not null unique,
  made_at timestamp with time zone not null,
  version integer not null
);
