-- When an un-merge is undone, what an agency had answered so that its record followed goes back with it, and the agency is told.
alter table matching.question add column undone_at timestamptz;
grant update (undone_at) on matching.question to ${app};
