-- What waits beside somebody, for when something else is filed of them that may decide it.
create index doubt_by_candidate on person.doubt using gin (candidates) where settled_at is null;
