-- The data steward's own: what waits for a second person, and who is told that they read the wrong person.
create schema matching;
grant usage on schema matching to ${app};

-- Told to an agency: what its staff could read of a person was partly another's, from since until it was taken out.
create table matching.notice (
    notice_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    agency text not null,
    move_id uuid not null,
    since timestamptz not null,
    until timestamptz not null,
    expires_on date not null,
    unique (move_id, agency)
);
create index notice_of_person on matching.notice (person_id);
create index notice_of_agency on matching.notice (partnership_id, agency, expires_on);

create table matching.notice_reader (
    notice_id uuid not null references matching.notice on delete cascade,
    partnership_id uuid not null,
    staff_id uuid not null,
    primary key (notice_id, staff_id)
);

-- Something that needs the word of a second person: one proposes, another confirms or refuses.
create table matching.proposal (
    proposal_id uuid primary key,
    partnership_id uuid not null,
    kind text not null check (kind in ('MERGE', 'LINK', 'AUTOMATIC')),
    person_id uuid,
    to_person uuid,
    doubt_id uuid,
    one_agency text,
    other_agency text,
    settings double precision[],
    vetoes text[] not null,
    reason text not null,
    proposed_by uuid not null,
    proposed_membership uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_membership uuid,
    decided_at timestamptz,
    agreed boolean,
    decision_reason text,
    check (decided_by is null or decided_by <> proposed_by),
    check (decided_membership is null or decided_membership <> proposed_membership),
    check (decided_at is null or decided_by is not null and agreed is not null),
    check (num_nonnulls(to_person, one_agency) >= 1),
    check (one_agency <= other_agency)
);
create index proposal_of_person on matching.proposal (person_id);
create index proposal_of_other on matching.proposal (to_person);
create unique index one_open_proposal on matching.proposal (kind, doubt_id) where doubt_id is not null and decided_at is null;

do $$
declare
    named text;
begin
    foreach named in array array['notice', 'notice_reader', 'proposal'] loop
        execute format('alter table matching.%I enable row level security', named);
        execute format('alter table matching.%I force row level security', named);
        execute format('create policy for_jobs on matching.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')
            with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')',
            named);
    end loop;
end $$;
create policy for_the_steward on matching.proposal to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD');
-- A notice is for those who read, and for their agency's single point of contact and deputy.
create policy who_read on matching.notice_reader for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and staff_id = (select staff_id from partnership.acting()));
create policy told on matching.notice for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and agency = (select partnership.my_agency())
           and (exists (select 1 from matching.notice_reader r
                        where r.notice_id = notice.notice_id and r.staff_id = (select staff_id from partnership.acting()))
                or exists (select 1 from partnership.agency a
                           where a.partnership_id = notice.partnership_id and a.code = notice.agency
                             and (select staff_id from partnership.acting()) in (a.contact_staff, a.contact_deputy))));
grant select, insert, delete on matching.notice, matching.notice_reader to ${app};
grant select, insert, delete, update (decided_by, decided_membership, decided_at, agreed, decision_reason)
    on matching.proposal to ${app};
