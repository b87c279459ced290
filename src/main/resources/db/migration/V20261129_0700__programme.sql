-- What takes place at an event beside the meetings, and who joins it.
create sequence programme_item_seq start with 50 increment by 50;
create table programme_item (
  id bigint primary key,
  event_id bigint not null references event (id) on delete cascade,
  code varchar(12) not null unique,
  kind varchar(20) not null,
  titles varchar(4000) not null,
  descriptions varchar(20000) not null,
  starts_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  place varchar(200) not null,
  address varchar(500) not null,
  speakers varchar(1000) not null,
  sign_up boolean not null,
  places integer,
  called_off boolean not null,
  revision integer not null,
  changed_at timestamp(6) with time zone not null,
  version integer not null
);
create index programme_item_of_event on programme_item (event_id);

create sequence joining_seq start with 50 increment by 50;
create table joining (
  id bigint primary key,
  item_id bigint not null references programme_item (id) on delete cascade,
  participant_id bigint not null references participant (id) on delete cascade,
  waiting boolean not null,
  asked_at timestamp(6) with time zone not null,
  version integer not null,
  constraint joining_once unique (item_id, participant_id)
);
create index joining_of_participant on joining (participant_id);
