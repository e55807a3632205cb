-- A file is its own job: the run waits, is taken chunk by chunk, and says how far it is. Whoever takes it notes what came
-- of the rows so far in the chunk's own transaction, so that it can go on from there after any stop.
alter table imports.run
    drop constraint run_state_check,
    add constraint run_state_check check
        (state in ('WAITS', 'RUNNING', 'LOOKED_AT', 'DONE', 'REFUSED', 'CUT_SHORT', 'PUT_AWAY')),
    add column dry_run boolean not null default false,
    add column all_or_nothing boolean not null default false,
    add column way text not null default 'COMMAND' check (way in ('PAGE', 'COMMAND', 'FOLDER')),
    add column looked_at uuid,
    add column file_kept boolean not null default false,
    add column rows_done integer not null default 0,
    add column rows_all integer,
    add column counted jsonb,
    add column as_sent jsonb;
-- The owner may see the rows for as long as this takes.
alter table imports.run no force row level security;
alter table imports.kept_file no force row level security;
update imports.run set dry_run = true where state = 'LOOKED_AT';
update imports.run set file_kept = true where run_id in (select run_id from imports.kept_file);
-- A report made before this says how many rows wait to be linked, which is not for whoever brought them.
update imports.run
    set as_sent = jsonb_set(jsonb_set(report, '{newRows}',
            to_jsonb((report ->> 'newRows')::int + (report ->> 'waiting')::int)), '{waiting}', '0')
    where report is not null;
alter table imports.run force row level security;
alter table imports.kept_file force row level security;
create index run_to_take on imports.run (partnership_id, started_at) where state in ('WAITS', 'RUNNING');

-- The rows of a file as they were read, for whoever brought it; they go with the file.
alter table imports.kept_file add column read jsonb;
