-- How often signing in failed, by digests of the account and of where somebody tried from, until a day has passed.
create table sign_in_delay (
  key_hash varchar(64) primary key,
  failures integer not null,
  open_at timestamp with time zone not null,
  changed_at timestamp with time zone not null
);
create index sign_in_delay_changed on sign_in_delay (changed_at);

-- Of two who try the same account at the same moment one waits at its row here, whether the account exists or not.
create table sign_in_turn (
  id integer primary key
);
insert into sign_in_turn (id)
select 1 + a.n * 8 + b.n
from (values (0), (1), (2), (3), (4), (5), (6), (7)) as a (n),
     (values (0), (1), (2), (3), (4), (5), (6), (7)) as b (n);

-- Browsers from which somebody has signed in; whoever else tries the account does not slow them down.
create table known_device (
  device_hash varchar(64) primary key,
  person_id bigint not null references person (id),
  last_used_at timestamp with time zone not null
);
create index known_device_person on known_device (person_id);
