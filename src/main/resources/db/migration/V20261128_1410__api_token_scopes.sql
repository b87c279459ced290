-- What a token permits, and tokens that belong to a network. Those made before may do what they could do.
alter table api_token add column scopes varchar(200) default 'READ EVENTS IMPORT REQUESTS SCHEDULE PUBLISH' not null;
alter table api_token add column network_id bigint references network (id);
create index api_token_network on api_token (network_id);
