-- Merge and un-merge: claims that take records from one person to another, and the denials that come with them.

-- ASSERTED: the record is about this person; the newest of a record is in force. DENIED: the data steward has said that it
-- is not; it stands until the same record is asserted of the same person again.
alter table person.identity_claim add column kind text not null default 'ASSERTED' check (kind in ('ASSERTED', 'DENIED'));
create index denial_of_record on person.identity_claim (partnership_id, owner_agency, person_ref) where kind = 'DENIED';

-- What a person's records were taken to, by whom and why. MERGE: all of them, as both are one human being. UNMERGE: some
-- of them, as they are another's. undone_at: all that it took went back.
create table person.move (
    move_id uuid primary key,
    partnership_id uuid not null,
    kind text not null check (kind in ('MERGE', 'UNMERGE')),
    person_id uuid not null,
    to_person uuid not null check (to_person <> person_id),
    records jsonb not null,
    reason text not null,
    moved_by uuid not null,
    moved_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    undone_reason text
);
create index move_from on person.move (person_id);
create index move_to on person.move (to_person);
alter table person.move enable row level security;
alter table person.move force row level security;
create policy for_jobs on person.move to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy for_the_steward on person.move for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD');
grant select, insert, update (undone_by, undone_at, undone_reason), delete on person.move to ${app};

-- Figures do not count someone of whom no record is left.
create policy worked_out_anew on person.counted_as for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
