-- What came of an interest, told in public: thanks for a gift, or the story of a cooperation. Both sides agree to the text
-- with the names in it, a moderator reads it, and it goes when one of the two takes the consent back.
create table story (
  interest_id bigint primary key references interest (id) on delete cascade,
  network_id bigint not null references network (id),
  code varchar(12) not null,
  kind varchar(20) not null,
  language varchar(2) not null,
  title varchar(200) not null,
  giver varchar(300) not null,
  taker varchar(300) not null,
  body varchar(1500) not null,
  state varchar(20) not null,
  reason varchar(500) not null,
  by_author boolean not null,
  written_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  published_at timestamp with time zone,
  version integer not null,
  constraint story_code unique (code)
);
create index story_network on story (network_id, state, published_at);
