-- Moderators are told by mail of what waits, once a day at most; each of them can do without.
create table moderator_mail (
  network_id bigint not null references network (id),
  person_id bigint not null references person (id),
  unwanted boolean not null,
  sent_at timestamp with time zone,
  primary key (network_id, person_id)
);
