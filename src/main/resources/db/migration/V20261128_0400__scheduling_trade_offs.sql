-- Runs that were asked for together, to see what moving more or fewer published meetings brings.
alter table plan_run add column trade_off varchar(12);
create index plan_run_trade_off on plan_run (trade_off);
