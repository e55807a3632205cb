-- Undoing a move restores what was: the merges that it emptied, and the lists of staff that it changed.
-- undone_with: the move that took the last of its records; when that is undone, this one is in force again.
-- lists: what was added to and ended in governance.exclusion and governance.restriction, by entry_id.
alter table person.move add column undone_with uuid;
alter table person.move add column lists jsonb not null default '{}';
create index move_undone_with on person.move (undone_with) where undone_with is not null;

-- Records of someone erased are taken out of the moves between others; lists are noted once they have been changed.
grant update (records, lists, undone_with) on person.move to ${app};
