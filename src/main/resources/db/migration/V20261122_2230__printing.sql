-- Files for the printer, made in the background. They can be made again at any time from what is published.
create sequence printout_seq start with 50 increment by 50;
create table printout (
  id bigint primary key,
  event_id bigint not null references event (id),
  kind varchar(30) not null,
  language varchar(2) not null,
  plan_version integer not null,
  state varchar(20) not null,
  epoch integer not null,
  done integer not null,
  total integer not null,
  file_size bigint not null,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint printout_once unique (event_id, kind)
);

create table printout_chunk (
  printout_id bigint not null references printout (id) on delete cascade,
  chunk_number integer not null,
  content ${blob} not null,
  primary key (printout_id, chunk_number)
);
