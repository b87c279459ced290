-- Addresses at which networks are told what happens, and the messages to them.
create sequence webhook_seq start with 50 increment by 50;
create table webhook (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  address varchar(500) not null,
  kinds varchar(200) not null,
  secret varchar(100) not null,
  former_secret varchar(100),
  former_until timestamp with time zone,
  active boolean not null,
  created_at timestamp with time zone not null,
  failing_since timestamp with time zone,
  constraint webhook_code unique (code)
);
create index webhook_network on webhook (network_id);

create sequence webhook_delivery_seq start with 50 increment by 50;
create table webhook_delivery (
  id bigint primary key,
  webhook_id bigint not null references webhook (id) on delete cascade,
  message_id varchar(60) not null,
  type varchar(60) not null,
  body varchar(2000) not null,
  state varchar(20) not null,
  attempts integer not null,
  next_attempt_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  answer varchar(20),
  constraint webhook_delivery_message unique (message_id)
);
create index webhook_delivery_due on webhook_delivery (state, next_attempt_at);
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at);
