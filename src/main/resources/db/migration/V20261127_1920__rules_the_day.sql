-- What schedules keep to for everybody at an event.
create table common_rules (
  event_id bigint primary key references event (id),
  lunch_from time,
  lunch_to time,
  lunch_minutes integer,
  least_meetings integer,
  most_in_row integer,
  version integer not null
);
