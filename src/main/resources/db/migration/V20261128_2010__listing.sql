-- Offers and needs on the marketplace of a network, all year. What is public stands in a table of its own, into which
-- moderators alone put something: what nobody has reviewed is not there to be found.
create table marketplace_settings (
  network_id bigint primary key references network (id),
  active boolean not null,
  months integer not null,
  answer_days integer not null,
  hosts varchar(2000) not null,
  version integer not null
);

create sequence listing_seq start with 50 increment by 50;
create table listing (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  person_id bigint not null references person (id),
  office_id bigint references partner (id) on delete set null,
  state varchar(20) not null,
  side varchar(10) not null,
  kind varchar(20) not null,
  purposes varchar(100) not null,
  category_id bigint not null references category (id),
  language varchar(2) not null,
  title varchar(200) not null,
  summary varchar(500) not null,
  body varchar(5000) not null,
  spoken varchar(100) not null,
  organisation varchar(300) not null,
  country varchar(2) not null,
  nuts varchar(5) not null,
  website varchar(300) not null,
  quantity integer not null,
  unit varchar(40) not null,
  place varchar(200) not null,
  starts_on date,
  ends_on date,
  price varchar(100) not null,
  free boolean not null,
  valid_until date not null,
  reason varchar(2000) not null,
  reminded boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  version integer not null,
  constraint listing_code unique (code)
);
create index listing_network on listing (network_id, state, submitted_at);
create index listing_person on listing (person_id);

-- What a moderator held back of what was approved, with the reason.
create table listing_held (
  listing_id bigint not null references listing (id) on delete cascade,
  field varchar(20) not null,
  reason varchar(500) not null,
  primary key (listing_id, field)
);

create table published_listing (
  listing_id bigint primary key references listing (id) on delete cascade,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  publisher_code varchar(12) not null,
  search_text varchar(8000) not null,
  side varchar(10) not null,
  kind varchar(20) not null,
  purposes varchar(100) not null,
  category_id bigint not null references category (id),
  language varchar(2) not null,
  title varchar(200) not null,
  summary varchar(500) not null,
  body varchar(5000) not null,
  spoken varchar(100) not null,
  organisation varchar(300) not null,
  country varchar(2) not null,
  nuts varchar(5) not null,
  website varchar(300) not null,
  quantity integer not null,
  unit varchar(40) not null,
  place varchar(200) not null,
  starts_on date,
  ends_on date,
  price varchar(100) not null,
  free boolean not null,
  valid_until date not null,
  published_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null,
  constraint published_listing_code unique (code)
);
create index published_listing_network on published_listing (network_id, valid_until, changed_at);
create index published_listing_publisher on published_listing (network_id, publisher_code);

create sequence listing_decision_seq start with 50 increment by 50;
create table listing_decision (
  id bigint primary key,
  network_id bigint not null references network (id),
  listing_id bigint not null references listing (id) on delete cascade,
  kind varchar(20) not null,
  decided_at timestamp with time zone not null,
  waited_minutes bigint not null
);
create index listing_decision_network on listing_decision (network_id, decided_at);
