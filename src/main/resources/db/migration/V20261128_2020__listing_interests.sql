-- Interest in entries of the marketplace: who wrote to whom, parts of gifts that were claimed, and what came of it.
create sequence interest_seq start with 50 increment by 50;
create table interest (
  id bigint primary key,
  network_id bigint not null references network (id),
  listing_id bigint not null references listing (id) on delete cascade,
  code varchar(12) not null,
  person_id bigint not null references person (id),
  organisation varchar(300) not null,
  quantity integer not null,
  state varchar(20) not null,
  result varchar(20) not null,
  due_on date not null,
  reminded boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint interest_code unique (code),
  constraint interest_once unique (listing_id, person_id),
  constraint interest_quantity check (quantity >= 0)
);
create index interest_person on interest (person_id);
create index interest_due on interest (state, reminded, due_on);

create sequence interest_message_seq start with 50 increment by 50;
create table interest_message (
  id bigint primary key,
  interest_id bigint not null references interest (id) on delete cascade,
  by_author boolean not null,
  body varchar(2000) not null,
  sent_at timestamp with time zone not null
);
create index interest_message_interest on interest_message (interest_id, sent_at);

create table contact_block (
  person_id bigint not null references person (id),
  blocked_id bigint not null references person (id),
  primary key (person_id, blocked_id)
);

create sequence listing_report_seq start with 50 increment by 50;
create table listing_report (
  id bigint primary key,
  network_id bigint not null references network (id),
  listing_id bigint not null references listing (id) on delete cascade,
  interest_id bigint references interest (id) on delete cascade,
  code varchar(12) not null,
  person_id bigint not null references person (id),
  reason varchar(1000) not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint listing_report_code unique (code)
);
create index listing_report_network on listing_report (network_id, closed_at);
