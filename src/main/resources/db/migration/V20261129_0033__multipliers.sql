-- Where multipliers (chambers, associations) work: regions by NUTS and sectors by NACE, by spaces; no sectors mean all.
create table multiplier_scope (
  staff_role_id bigint primary key references staff_role (id) on delete cascade,
  regions varchar(2000) not null,
  sectors varchar(1000) not null
);

-- To whom they suggest entries of the marketplace. Of somebody who left, nothing stays but the digest of the address.
create sequence multiplier_member_seq start with 50 increment by 50;
create table multiplier_member (
  id bigint primary key,
  network_id bigint not null references network (id),
  partner_id bigint not null references partner (id) on delete cascade,
  code varchar(12) not null,
  name varchar(120) not null,
  email varchar(254) not null,
  email_digest varchar(64) not null,
  language varchar(2) not null,
  secret varchar(64) not null,
  added_at timestamp with time zone not null,
  invited_at timestamp with time zone,
  agreed_at timestamp with time zone,
  left_at timestamp with time zone,
  constraint multiplier_member_code unique (code),
  constraint multiplier_member_secret unique (secret),
  constraint multiplier_member_email unique (partner_id, email_digest)
);
create index multiplier_member_network on multiplier_member (network_id);

create sequence multiplier_suggestion_seq start with 50 increment by 50;
create table multiplier_suggestion (
  id bigint primary key,
  network_id bigint not null references network (id),
  partner_id bigint not null references partner (id) on delete cascade,
  person_id bigint not null references person (id),
  code varchar(12) not null,
  listing_code varchar(12) not null,
  note varchar(1000) not null,
  created_at timestamp with time zone not null,
  reached bigint not null,
  told integer not null,
  done boolean not null,
  constraint multiplier_suggestion_code unique (code)
);
create index multiplier_suggestion_partner on multiplier_suggestion (partner_id, created_at);
create index multiplier_suggestion_network on multiplier_suggestion (network_id);
create index multiplier_suggestion_person on multiplier_suggestion (person_id);
create index multiplier_suggestion_done on multiplier_suggestion (done);
