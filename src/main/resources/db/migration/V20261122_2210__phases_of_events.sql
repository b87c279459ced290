-- Phases, format and places of events; the waiting list and cancellations of participants; meetings called off.
alter table event add column format varchar(20) default 'HYBRID' not null;
alter table event add column registration_opens_at timestamp with time zone;
alter table event add column registration_closes_at timestamp with time zone;
alter table event add column requests_open_at timestamp with time zone;
alter table event add column requests_close_at timestamp with time zone;
alter table event add column shown_publicly boolean default true not null;
alter table event add column changed_at timestamp with time zone;
update event set changed_at = created_at;
alter table event alter column changed_at set not null;

-- A row of its own, which whoever gives or takes a place locks: the row of the event is what many others refer to.
create table event_places (
  event_id bigint primary key references event (id),
  place_limit integer,
  moves_up boolean not null
);
insert into event_places (event_id, place_limit, moves_up) select id, null, false from event;

alter table participant add column listed_at timestamp with time zone;
alter table participant add column status_before varchar(20);

alter table meeting add column called_off boolean default false not null;
