-- What each schedule was to be good at; runs of before were made with the weights delivered with them.
alter table plan_run add column preset varchar(30) default 'BALANCED' not null;
alter table plan_run add column idle_gap_points integer default 20 not null;
alter table plan_run add column unfair_share_points integer default 5 not null;
alter table plan_run add column table_change_points integer default 1 not null;
alter table plan_run add column interruption_points integer default 0 not null;
alter table plan_run add column fairness_target integer default 5 not null;
alter table plan_run add column equal_wishes boolean default false not null;
alter table plan_run add column small_firm_points integer default 0 not null;
