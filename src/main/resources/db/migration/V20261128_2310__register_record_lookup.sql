-- H2 looks up a list of values in the first column of an index only, and what a file names is looked up by its keys.
alter table register_record drop constraint register_record_key;
alter table register_record add constraint register_record_key unique (record_key, register_id);
create index register_record_register on register_record (register_id);
