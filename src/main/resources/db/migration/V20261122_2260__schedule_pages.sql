-- Unknown for points that were stored before.
alter table plan_progress add column idle_gaps integer;

-- Whether somebody ended the search before its time.
alter table plan_run add column stopped boolean default false not null;
update plan_run set stopped = true where state = 'STOPPING';
