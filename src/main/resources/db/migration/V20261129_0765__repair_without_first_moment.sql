-- Nobody read how long the first proposal took.
alter table repair_run drop column first_ms;
