-- Several networks on one installation: each with its own colour and languages; whoever works for several chooses one.
alter table network add column colour varchar(7) default '' not null;
alter table network add column languages varchar(60) default '' not null;
alter table staff_role add column chosen_at timestamp with time zone;
