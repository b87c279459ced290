-- The types of participants of an event: people carry the word, which was there before without rules.
create sequence participant_type_seq start with 50 increment by 50;
create table participant_type (
  id bigint primary key,
  event_id bigint not null references event (id),
  word varchar(60) not null,
  names varchar(4000) not null,
  sign varchar(4) not null,
  places integer,
  most_open integer,
  barred varchar(1000) not null,
  version integer not null
);
create unique index participant_type_word on participant_type (event_id, word);
