-- How much each part of the score counts in an event; an event without a row has it as usual.
create table matching_weights (
  event_id bigint primary key references event (id),
  of_text varchar(10) not null,
  of_category varchar(10) not null,
  of_language varchar(10) not null,
  of_border varchar(10) not null,
  of_history varchar(10) not null,
  version integer not null
);

-- From where a participant would like people most.
create table border_wish (
  participant_id bigint primary key references participant (id),
  event_id bigint not null references event (id),
  border varchar(10) not null
);

-- Suggestions that a participant does not want to see, and why.
create sequence dismissal_seq start with 50 increment by 50;
create table dismissal (
  id bigint primary key,
  event_id bigint not null references event (id),
  participant_id bigint not null references participant (id),
  other_id bigint not null references participant (id),
  reason varchar(20) not null,
  created_at timestamp with time zone not null,
  constraint dismissal_once unique (participant_id, other_id)
);
create index dismissal_event on dismissal (event_id);
create index dismissal_other on dismissal (other_id);

-- Pairs that staff propose. What became of one stands in requests and dismissals.
create sequence proposal_seq start with 50 increment by 50;
create table proposal (
  id bigint primary key,
  event_id bigint not null references event (id),
  code varchar(12) not null unique,
  first_id bigint not null references participant (id),
  second_id bigint not null references participant (id),
  proposed_by bigint not null references person (id),
  note varchar(500) not null,
  created_at timestamp with time zone not null,
  constraint proposal_once unique (first_id, second_id)
);
create index proposal_event on proposal (event_id);
create index proposal_second on proposal (second_id);
create index proposal_by on proposal (proposed_by);
