-- Marketplaces beside the ordinary one of a network, for a crisis: with words, days and categories of their own. Their
-- entries are found in them only, and stay when they close.
alter table category add column apart boolean default false not null;

create sequence crisis_market_seq start with 50 increment by 50;
create table crisis_market (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  category_id bigint not null references category (id),
  starts_on date not null,
  ends_on date,
  closed boolean not null,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint crisis_market_code unique (code)
);
create index crisis_market_network on crisis_market (network_id);

create table crisis_market_text (
  crisis_market_id bigint not null references crisis_market (id) on delete cascade,
  language varchar(2) not null,
  name varchar(200) not null,
  intro varchar(2000) not null,
  notice varchar(500) not null,
  primary key (crisis_market_id, language)
);

alter table listing add column crisis_id bigint;
alter table listing add constraint listing_crisis foreign key (crisis_id) references crisis_market (id);
alter table published_listing add column crisis_id bigint;
alter table published_listing add constraint published_listing_crisis foreign key (crisis_id) references crisis_market (id);
create index published_listing_crisis_id on published_listing (crisis_id);
