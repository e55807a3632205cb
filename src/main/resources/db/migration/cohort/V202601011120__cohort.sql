-- The cohort: who is on it on which day, and who leads the work, as each agency says and as worked out from that.
create schema cohort;
grant usage on schema cohort to ${app}, ${publisher};

-- Every version of every row stays; only the moment that it was superseded is written afterwards.
create table cohort.membership_claim (
    claim_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    feed text not null,
    source_ref text not null,
    source_updated_at timestamptz not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    withdrawn boolean not null,
    adopted_on date not null,
    nominated_on date,
    exited_on date check (exited_on >= adopted_on),
    cohort_category text,
    strand text,
    reason text
);
create unique index newest_membership_claim on cohort.membership_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index membership_claim_of_person on cohort.membership_claim (person_id);
select governance.protect('cohort.membership_claim');

create table cohort.allocation_claim (
    claim_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    feed text not null,
    source_ref text not null,
    source_updated_at timestamptz not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    withdrawn boolean not null,
    lead_agency text not null,
    from_day date not null,
    to_day date check (to_day >= from_day),
    lead_worker text,
    deputy text
);
create unique index newest_allocation_claim on cohort.allocation_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index allocation_claim_of_person on cohort.allocation_claim (person_id);
select governance.protect('cohort.allocation_claim');

-- Facts: days on the cohort, from adoption up to but not including exit; days with one lead.
create table cohort.membership (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    from_day date not null,
    to_day date,
    nominated_on date,
    cohort_category text,
    strand text,
    reason text,
    primary key (person_id, from_day),
    constraint memberships_do_not_overlap exclude using gist (
        person_id with =,
        daterange(from_day, case when to_day is null then null else greatest(to_day, from_day + 1) end) with &&)
);
create index membership_by_day on cohort.membership (partnership_id, from_day, to_day);
select governance.protect('cohort.membership');

create table cohort.allocation (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    from_day date not null,
    to_day date,
    lead_agency text not null,
    lead_worker text,
    lead_staff uuid,
    deputy text,
    deputy_staff uuid,
    primary key (person_id, from_day),
    constraint allocations_do_not_overlap exclude using gist (person_id with =, daterange(from_day, to_day) with &&)
);
create index allocation_of_lead on cohort.allocation (lead_staff);
select governance.protect('cohort.allocation');

create policy worked_out_anew on cohort.membership for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy worked_out_anew on cohort.allocation for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

grant select, insert, update (superseded_at), delete on cohort.membership_claim, cohort.allocation_claim to ${app};
grant select, insert, delete on cohort.membership, cohort.allocation to ${app};
grant select on cohort.membership, cohort.allocation to ${publisher};

create view published.cohort_membership as
    select person_id, partnership_id, from_day as adopted_on, to_day as exited_on, cohort_category as category, strand
    from cohort.membership;
alter view published.cohort_membership owner to ${publisher};
grant select on published.cohort_membership to ${statistics};

create view published.allocation as
    select person_id, partnership_id, lead_agency, from_day, to_day from cohort.allocation;
alter view published.allocation owner to ${publisher};
grant select on published.allocation to ${statistics};
