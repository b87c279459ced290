-- What a meeting costs in the half of the day in which somebody would rather have none.
alter table plan_run add column unwanted_time_points integer default 10 not null;

-- How a plan keeps what organisers state beyond time, number and tables.
alter table plan_run add column too_few_meetings integer default 0 not null;
alter table plan_run add column quota_missing integer default 0 not null;
alter table plan_run add column unwanted_times integer default 0 not null;
