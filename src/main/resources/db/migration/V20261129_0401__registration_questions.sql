-- What an organiser asks of participants beyond the usual, for what purpose, and how long answers are kept.
create sequence question_seq start with 50 increment by 50;
create table question (
  id bigint primary key,
  event_id bigint not null references event (id),
  kind varchar(20) not null,
  labels varchar(8000) not null,
  purposes varchar(16000) not null,
  options varchar(16000) not null,
  types varchar(1000) not null,
  required boolean not null,
  keep_days integer not null,
  version integer not null
);
create index question_event on question (event_id);
create sequence answer_seq start with 50 increment by 50;
create table answer (
  id bigint primary key,
  participant_id bigint not null references participant (id),
  question_id bigint not null references question (id),
  words varchar(4000) not null,
  answered_at timestamp(6) with time zone not null,
  version integer not null
);
create unique index answer_once on answer (participant_id, question_id);
create index answer_question on answer (question_id);
create table answer_file (
  answer_id bigint primary key references answer (id) on delete cascade,
  media varchar(40) not null,
  content ${blob} not null
);
