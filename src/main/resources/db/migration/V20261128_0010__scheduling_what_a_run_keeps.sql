-- What a run keeps of the published schedule; runs of before were made as if nothing were published.
alter table plan_run add column keeps_published boolean default false not null;
alter table plan_run add column most_moved integer;
alter table plan_run add column fixed_before timestamp with time zone;
