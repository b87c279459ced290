-- When the newest mark was made that says whether somebody has come. Phones send marks late and twice; an older one changes nothing.
alter table participant add column arrival_marked_at timestamp(6) with time zone;
update participant set arrival_marked_at = arrived_at;
