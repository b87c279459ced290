-- Requests that nobody answers expire, after a reminder; events that exist already go on as they began.
alter table event add column requests_expire boolean default false not null;
alter table meeting_request add column reminded_at timestamp with time zone;
alter table meeting_request add column expired_at timestamp with time zone;
