-- Whom whoever settled a doubt as someone new was shown beside it: only of those is it said that the record is not theirs. None
-- where it was settled as somebody, or before this was kept.
alter table person.doubt add column settled_beside uuid[];
