-- What no plan can pass, and figures of rules that came later; runs of before have counted none of them.
alter table plan_run add column interruptions integer default 0 not null;
alter table plan_run add column out_of_order integer default 0 not null;
alter table plan_run add column uneven_interruptions integer default 0 not null;
alter table plan_run add column bound_thousandths bigint;
alter table plan_run add column bound_by_people_permille integer;
