-- Staff with different rights: who has been staff so far may do everything.
update staff_role set role = 'OWNER' where role = 'ORGANISER';
alter table staff_role add column since timestamp with time zone;
