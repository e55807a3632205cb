-- Each answer of the data steward, as a label of how well linking works: which agencies' records, what was said of them.
-- ethnicity: the first letter of the code either side gives, as names of one origin go together with it; '' where none does.
create table matching.decision (
    decision_id uuid primary key,
    partnership_id uuid not null,
    doubt_id uuid not null,
    person_id uuid,
    agency text not null,
    held_by text[] not null,
    said text not null check (said in ('SAME', 'DIFFERENT', 'ASK')),
    would_link boolean not null,
    ethnicity text not null,
    decided_by uuid not null,
    decided_at timestamptz not null
);
create index decision_by_time on matching.decision (partnership_id, decided_at);
create index decision_of_person on matching.decision (person_id);
alter table matching.decision enable row level security;
alter table matching.decision force row level security;
create policy for_jobs on matching.decision to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy for_the_steward on matching.decision to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD')
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert, delete on matching.decision to ${app};
