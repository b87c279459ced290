-- The documents behind what companies state and what stands on the marketplace.
alter table company_certificate add column file_kind varchar(10);

create table company_certificate_file (
  certificate_id bigint primary key references company_certificate (id) on delete cascade,
  content ${blob} not null
);

create sequence listing_proof_seq start with 50 increment by 50;
create table listing_proof (
  id bigint primary key,
  listing_id bigint not null references listing (id) on delete cascade,
  code varchar(12) not null,
  name varchar(200) not null,
  kind varchar(10) not null,
  valid_until date,
  added_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  checked_by varchar(300) not null,
  reminded boolean not null,
  constraint listing_proof_code unique (code)
);
create index listing_proof_listing on listing_proof (listing_id);
create index listing_proof_end on listing_proof (reminded, valid_until);

create table listing_proof_file (
  proof_id bigint primary key references listing_proof (id) on delete cascade,
  content ${blob} not null
);
