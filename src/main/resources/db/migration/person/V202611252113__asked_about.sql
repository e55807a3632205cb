-- What the data steward needs to decide: how much the evidence for each candidate weighs, and what forbids a link ('' where
-- nothing does); a note of who was asked where nobody can tell yet. A record that was asked about stays.
-- would_link: the order of decision would have linked it, were links without a number signed off for these agencies.
alter table person.doubt add column weights double precision[] not null default '{}';
alter table person.doubt add column vetoes text[] not null default '{}';
alter table person.doubt add column would_link boolean not null default false;
alter table person.doubt add column asked_at timestamptz;
alter table person.doubt add column asked_by uuid;
alter table person.doubt add column asked_note text;

-- Links without a number are made only between agencies for which a sample has been signed off: one proposes, another
-- confirms. The newest line of a pair that is not withdrawn counts; its figures are the dated settings of that pair.
create table person.sign_off (
    sign_off_id uuid primary key,
    partnership_id uuid not null,
    one_agency text not null,
    other_agency text not null check (one_agency <= other_agency),
    threshold double precision not null check (threshold >= 10),
    lead double precision not null check (lead >= 3),
    review double precision not null check (review <= threshold),
    sampled integer not null,
    wrong integer not null,
    from_day date not null,
    proposed_by uuid not null,
    confirmed_by uuid not null check (confirmed_by <> proposed_by),
    reason text not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_reason text
);
create index sign_off_of_pair on person.sign_off (partnership_id, one_agency, other_agency) where withdrawn_at is null;
alter table person.sign_off enable row level security;
create policy for_all_jobs on person.sign_off for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy for_the_steward on person.sign_off to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD');
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on person.sign_off to ${app};
