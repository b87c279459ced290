-- Entries of the directory that seem to be the same company, and those that were merged.
create table duplicate_search (
  network_id bigint primary key references network (id),
  wanted_at timestamp with time zone,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  looked_at bigint not null
);

create sequence duplicate_pair_seq start with 50 increment by 50;
create table duplicate_pair (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  first_id bigint not null references directory_entry (id) on delete cascade,
  second_id bigint not null references directory_entry (id) on delete cascade,
  reason varchar(20) not null,
  score integer not null,
  state varchar(10) not null,
  found_at timestamp with time zone not null,
  constraint duplicate_pair_code unique (code),
  constraint duplicate_pair_entries unique (first_id, second_id)
);
create index duplicate_pair_second on duplicate_pair (second_id);
create index duplicate_pair_network on duplicate_pair (network_id, state, score);

create sequence directory_merge_seq start with 50 increment by 50;
create table directory_merge (
  id bigint primary key,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  kept_id bigint not null references directory_entry (id) on delete cascade,
  merged_id bigint not null references directory_entry (id) on delete cascade,
  merged_name varchar(300) not null,
  merged_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint directory_merge_code unique (code)
);
create index directory_merge_kept on directory_merge (kept_id);
create index directory_merge_merged on directory_merge (merged_id);

-- What moved with a merge, so that it can move back.
create table directory_merge_part (
  merge_id bigint not null references directory_merge (id) on delete cascade,
  kind varchar(20) not null,
  part_id bigint not null,
  primary key (merge_id, kind, part_id)
);
