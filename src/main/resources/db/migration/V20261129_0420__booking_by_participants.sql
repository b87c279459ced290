-- Who sets the times of meetings, when participants can book, and which meetings they booked.
alter table event add column times varchar(20) default 'SOLVER' not null;
alter table event add column booking_opens_at timestamp with time zone;
alter table event add column booking_closes_at timestamp with time zone;

alter table meeting add column booked boolean default false not null;

-- A schedule that begins with what participants book is published without a run of the solver.
alter table plan_version alter column run_id drop not null;
