-- Assessments as agencies send them, and named people's confirmations of what is counted here.
create schema assessment;
grant usage on schema assessment to ${app};

-- Every version of every row stays; only the moment that it was superseded is written afterwards. Facts are worked out from these
-- when they are read: who sees which claim decides which score they see.
create table assessment.assessment_claim (
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
    -- As parameters/assessment/tools.csv calls it: capital letters and digits. A row taken back need not say any of these again.
    tool text,
    version text,
    stage text,
    completed_on date,
    total numeric(9, 2) check (total >= 0),
    sections text not null default '',
    one_year numeric(5, 2) check (one_year between 0 and 100),
    two_year numeric(5, 2) check (two_year between 0 and 100),
    band text,
    rosh text check (rosh in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
    check (withdrawn or one_year <= two_year),
    check (withdrawn or num_nulls(tool, version, stage, completed_on) = 0)
);
create unique index newest_assessment_claim on assessment.assessment_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index assessment_claim_of_person on assessment.assessment_claim (person_id);
select governance.protect('assessment.assessment_claim');
grant select, insert, update (superseded_at), delete on assessment.assessment_claim to ${app};

-- A named person's word that an estimate may be used, always of feed 'screen'. It holds while the record is the one it was counted from:
-- record_digest. Beside it, what the person counted with, where they knew more than the record.
create table assessment.estimate_confirmation (
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
    record_digest text not null check (record_digest ~ '^[0-9a-f]{64}$'),
    coefficients text not null,
    sanctions integer not null check (sanctions > 0),
    first_on date not null,
    follow_up_on date not null,
    offence text not null,
    one_year integer not null check (one_year between 1 and 99),
    two_year integer not null check (two_year between 1 and 99),
    changes text not null,
    reason text not null check (reason <> ''),
    set_by text not null,
    said_by uuid not null
);
create index estimate_confirmation_of_person on assessment.estimate_confirmation (person_id);
select governance.protect('assessment.estimate_confirmation');
grant select, insert, update (superseded_at), delete on assessment.estimate_confirmation to ${app};

-- What came before this room was built. A row that could not be read now keeps its words and loses the number that cannot be.
alter table imports.received_claim no force row level security;
alter table assessment.assessment_claim no force row level security;
insert into assessment.assessment_claim
    select claim_id, partnership_id, person_id, owner_agency, category, handling, feed, source_ref, source_updated_at, recorded_at,
           superseded_at, withdrawn,
           regexp_replace(upper(content ->> 'tool'), '[^A-Z0-9]', '', 'g'), content ->> 'version', content ->> 'stage',
           happened_on, (content ->> 'total')::numeric, coalesce(content ->> 'sections', ''),
           case when coalesce((content ->> 'one_year')::numeric <= (content ->> 'two_year')::numeric, true)
                then (content ->> 'one_year')::numeric end,
           (content ->> 'two_year')::numeric, content ->> 'band', upper(content ->> 'rosh')
    from imports.received_claim
    where kind = 'assessments';
delete from imports.received_claim where kind = 'assessments';
alter table assessment.assessment_claim force row level security;
alter table imports.received_claim force row level security;
