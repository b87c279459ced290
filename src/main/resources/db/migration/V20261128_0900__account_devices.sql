-- By what people recognise a browser in which they are signed in: its name and two moments. Neither its address on the
-- network nor anything more of what it says about itself is kept.
alter table web_session add column code varchar(12);
alter table web_session add column browser varchar(20) default 'OTHER' not null;
alter table web_session add column last_used_at timestamp with time zone;
update web_session set code = substring(token_hash from 1 for 10), last_used_at = created_at;
alter table web_session alter column code set not null;
alter table web_session alter column last_used_at set not null;
alter table web_session add constraint web_session_code unique (person_id, code);
