-- Newsletter and event news of a network, with double opt-in.
create sequence subscriber_seq start with 50 increment by 50;
create table subscriber (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  email varchar(254) not null,
  email_key varchar(254) not null,
  language varchar(2) not null,
  newsletter boolean not null,
  events boolean not null,
  secret varchar(64) not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint subscriber_code unique (code),
  constraint subscriber_secret unique (secret),
  constraint subscriber_once unique (network_id, email_key)
);

create sequence newsletter_issue_seq start with 50 increment by 50;
create table newsletter_issue (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  event_id bigint references event (id),
  state varchar(20) not null,
  reached bigint not null,
  recipients integer not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  version integer not null,
  constraint newsletter_issue_code unique (code),
  constraint newsletter_issue_event unique (event_id)
);
create index newsletter_issue_network on newsletter_issue (network_id, created_at);

create sequence newsletter_text_seq start with 50 increment by 50;
create table newsletter_text (
  id bigint primary key,
  issue_id bigint not null references newsletter_issue (id) on delete cascade,
  language varchar(2) not null,
  subject varchar(200) not null,
  body varchar(10000) not null,
  constraint newsletter_text_once unique (issue_id, language)
);

alter table mail add column leave_address varchar(500) default '' not null;
