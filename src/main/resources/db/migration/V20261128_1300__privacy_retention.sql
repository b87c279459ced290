-- What runs out by itself: for how long each network keeps events, who has been erased, and which mails go once sent.
create table network_retention (
  network_id bigint primary key references network (id),
  event_months integer not null
);

alter table person add column signed_in_at timestamp with time zone;
alter table person add column erased_at timestamp with time zone;
-- Until now browsers alone noted it.
update person set signed_in_at = (select max(d.last_used_at) from known_device d where d.person_id = person.id);

alter table participant add column anonymised_at timestamp with time zone;
alter table event add column erased_at timestamp with time zone;

-- It names somebody who has been erased: what it says goes as soon as it is sent.
alter table mail add column passing boolean default false not null;
create index mail_recipient on mail (recipient);
