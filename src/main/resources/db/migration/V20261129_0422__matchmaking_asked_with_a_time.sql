-- The time at which somebody asks to meet; it is booked when the request is accepted, if it is free then.
alter table meeting_request add column wanted_start timestamp with time zone;
