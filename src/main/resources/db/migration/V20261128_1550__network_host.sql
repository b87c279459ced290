-- A network can have a host name of its own.
alter table network add column host varchar(253) default '' not null;
