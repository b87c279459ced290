-- What schedules keep to for one participant, beyond a table of their own.
alter table person_rules add column accessible boolean default false not null;
alter table person_rules add column quiet boolean default false not null;
alter table person_rules add column languages varchar(200) default '' not null;
alter table person_rules add column most_meetings integer;
alter table person_rules add column least_meetings integer;
alter table person_rules add column most_in_row integer;
alter table person_rules add column half_day varchar(20);
alter table person_rules add column works_from time;
alter table person_rules add column works_to time;
alter table person_rules add column works_in varchar(64);
