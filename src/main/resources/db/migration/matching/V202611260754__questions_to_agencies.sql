-- Asked of the agency that holds a record which the data steward may not see: whose it is, of a person of whom the steward has
-- found that their records were not all of one. Without its word the record stays where it is.
-- parted: whom the steward made of the records that they took out; none where they only asked.
create table matching.question (
    question_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    parted uuid,
    agency text not null,
    person_ref text not null,
    reason text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answer text check (answer in ('STAYS', 'PARTED', 'NEW')),
    answered_by uuid check (answered_by <> asked_by),
    answered_at timestamptz,
    answer_reason text,
    to_person uuid,
    move_id uuid,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create unique index one_open_question on matching.question (partnership_id, agency, person_ref, person_id) where answer is null;
create index question_of_person on matching.question (person_id);
create index question_of_parted on matching.question (parted);
create index question_of_other on matching.question (to_person);
alter table matching.question enable row level security;
alter table matching.question force row level security;
create policy for_jobs on matching.question to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
-- For the agency's single point of contact and deputy; where it has named neither, for its staff who may see the record.
create policy asked_of on matching.question for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and agency = (select partnership.my_agency())
           and exists (select 1 from partnership.agency a
                       where a.partnership_id = question.partnership_id and a.code = question.agency
                         and ((select staff_id from partnership.acting()) in (a.contact_staff, a.contact_deputy)
                              or a.contact_staff is null and a.contact_deputy is null)));
create policy answered on matching.question for update to ${app}
    using (partnership_id = (select partnership.my_partnership()) and agency = (select partnership.my_agency()))
    with check (partnership_id = (select partnership.my_partnership()) and agency = (select partnership.my_agency()));
grant select, insert, delete, update (parted, answer, answered_by, answered_at, answer_reason, to_person, move_id)
    on matching.question to ${app};
