-- Since when an entry of the directory is there, and what its company offers or looks for on the marketplace.
alter table directory_entry add column came_at timestamp with time zone;
update directory_entry set came_at = changed_at;
alter table directory_entry alter column came_at set not null;
alter table directory_entry add column offers boolean default false not null;
alter table directory_entry add column needs boolean default false not null;
create index directory_entry_offers on directory_entry (network_id, offers);
create index directory_entry_needs on directory_entry (network_id, needs);

-- Searches that somebody keeps, with the wish to be told of what is new.
create sequence saved_search_seq start with 50 increment by 50;
create table saved_search (
  id bigint primary key,
  network_id bigint not null references network (id),
  person_id bigint not null references person (id),
  code varchar(12) not null,
  name varchar(80) not null,
  place varchar(20) not null,
  question varchar(3000) not null,
  alert varchar(10) not null,
  secret varchar(64) not null,
  looked_at timestamp with time zone not null,
  next_at timestamp with time zone,
  created_at timestamp with time zone not null,
  version integer not null,
  constraint saved_search_code unique (code),
  constraint saved_search_secret unique (secret)
);
create index saved_search_person on saved_search (person_id);
create index saved_search_network on saved_search (network_id);
create index saved_search_next on saved_search (next_at);
