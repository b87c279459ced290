-- Partners look after participants from their countries and regions; staff may act on behalf of a participant.
alter table partner add column areas varchar(1000) default '' not null;
alter table participant add column office_id bigint references partner (id) on delete set null;
alter table participant add column office_chosen boolean default false not null;
create index participant_office on participant (event_id, office_id);
alter table web_session add column acts_for bigint references participant (id) on delete set null;
create sequence deed_seq start with 50 increment by 50;
create table deed (
  id bigint primary key,
  code varchar(12) not null,
  participant_id bigint not null references participant (id) on delete cascade,
  person_id bigint references person (id) on delete set null,
  kind varchar(20) not null,
  subject varchar(12) not null,
  before_it varchar(40000) not null,
  done_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint deed_code unique (code)
);
create index deed_participant on deed (participant_id, done_at);
