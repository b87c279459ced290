-- What a mail belongs to, so that organisers see, hold back and mend the mails of their events.
alter table mail add column code varchar(12);
alter table mail add column event_id bigint;
alter table mail add column queued_at timestamp with time zone;
alter table mail add column kind varchar(40) default '' not null;
alter table mail add column thread varchar(80) default '' not null;
alter table mail add column calendar varchar(20000) default '' not null;
alter table mail add constraint mail_code unique (code);
alter table mail add constraint mail_event foreign key (event_id) references event (id) on delete set null;
create index mail_of_event on mail (event_id, state);
create index mail_thread on mail (thread, state);
create index mail_message on mail (message_id);

-- How an event sends its mails.
create table mail_rule (
  event_id bigint primary key references event (id) on delete cascade,
  review boolean not null,
  invitations boolean not null,
  version integer not null
);

-- Texts of mails that an organiser has changed, for one event or for all of a network ("event-7", "network-3").
create sequence mail_text_seq start with 50 increment by 50;
create table mail_text (
  id bigint primary key,
  scope varchar(40) not null,
  network_id bigint not null references network (id),
  event_id bigint references event (id) on delete cascade,
  kind varchar(40) not null,
  language varchar(2) not null,
  subject varchar(300) not null,
  body varchar(10000) not null,
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint mail_text_of_scope unique (scope, kind, language)
);

-- How far the mailbox for answers was read.
create table mailbox_mark (
  mailbox varchar(300) primary key,
  validity bigint not null,
  last_uid bigint not null,
  version integer not null
);
