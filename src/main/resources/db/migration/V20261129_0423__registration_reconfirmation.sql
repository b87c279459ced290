-- When a participant was asked shortly before the event whether it comes, and when it said so.
alter table participant add column reconfirm_asked_at timestamp with time zone;
alter table participant add column reconfirmed_at timestamp with time zone;
