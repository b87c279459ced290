-- After the meeting of which two participants another one takes place.
alter table pair_rules add column after_first_id bigint;
alter table pair_rules add column after_second_id bigint;
alter table pair_rules add constraint pair_rules_after_first
  foreign key (after_first_id) references participant (id) on delete set null;
alter table pair_rules add constraint pair_rules_after_second
  foreign key (after_second_id) references participant (id) on delete set null;
create index pair_rules_after on pair_rules (after_first_id, after_second_id);
