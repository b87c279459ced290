-- Who interprets at a published meeting; without a reference, since interpreters come and go.
alter table meeting add column interpreter_id bigint;
