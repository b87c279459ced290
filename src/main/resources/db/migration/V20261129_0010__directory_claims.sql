-- That people speak for companies of the directory, and how they show that they belong to them.
create sequence directory_claim_seq start with 50 increment by 50;
create table directory_claim (
  id bigint primary key,
  network_id bigint not null references network (id),
  entry_id bigint not null references directory_entry (id) on delete cascade,
  code varchar(12) not null,
  person_id bigint not null references person (id),
  way varchar(10) not null,
  state varchar(10) not null,
  message varchar(1000) not null,
  letter_hash varchar(64) not null,
  letter_until timestamp with time zone,
  tries integer not null,
  reason varchar(500) not null,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  version integer not null,
  constraint directory_claim_code unique (code),
  constraint directory_claim_person unique (entry_id, person_id)
);
create index directory_claim_network on directory_claim (network_id, state);
create index directory_claim_of_person on directory_claim (person_id);
