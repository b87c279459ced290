-- Windows are only ever read and changed together with their participant: one column saves a statement for each person.
alter table participant add column availability varchar(4000) default '' not null;

update participant set availability = coalesce((
  select string_agg(
    to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '/'
      || to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ';' order by starts_at)
  from availability where participant_id = participant.id), '');

drop table availability;
