-- When somebody was received at the entrance; null for who was not.
alter table participant add column arrived_at timestamp with time zone;
