-- A network as a funded project: names by language, programme and duration, its partners, and what funders want to see.
alter table network add column programme varchar(200) default '' not null;
alter table network add column starts_on date;
alter table network add column ends_on date;
alter table network add column publicity_required boolean default false not null;
alter table network add column emblem varchar(20) default 'NONE' not null;

-- The notices at the foot of pages are some of the texts that a network has by language.
alter table network_notice rename to network_text;
alter table network_text drop constraint network_notice_once;
alter table network_text add constraint network_text_once unique (network_id, kind, language);

alter table partner add column standing varchar(20) default 'FULL' not null;
update partner set standing = 'LEAD' where lead = true;
alter table partner drop column lead;
-- Until now a network had its lead partner only, whom the code of the network names as well.
alter table partner add column code varchar(12);
update partner set code = (select n.code from network n where n.id = network_id);
alter table partner alter column code set not null;
alter table partner add constraint partner_code unique (code);
alter table partner add column region varchar(120) default '' not null;
alter table partner add column website varchar(300) default '' not null;
alter table partner add column contact_name varchar(200) default '' not null;
alter table partner add column contact_email varchar(254) default '' not null;
alter table partner add column contact_phone varchar(60) default '' not null;

create sequence network_image_seq start with 50 increment by 50;
create table network_image (
  id bigint primary key,
  network_id bigint not null references network (id),
  partner_id bigint references partner (id) on delete cascade,
  kind varchar(20) not null,
  digest varchar(64) not null,
  width integer not null,
  height integer not null,
  content ${blob} not null
);
create index network_image_network on network_image (network_id, digest);

-- The lines of the network stand below what its mails say.
alter table mail alter column body set data type varchar(24000);
