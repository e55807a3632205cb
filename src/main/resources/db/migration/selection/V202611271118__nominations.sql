-- Who is proposed for the cohort, what was done with it, and how each gate of eligibility was answered. Claims in the columns that
-- all claims have, always of feed 'screen': nothing is overwritten, and they go with the person when their records become
-- another's. source_ref of a nomination is its number, which the two others name.
create schema selection;
grant usage on schema selection to ${app};

create table selection.nomination (
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
    route text not null,
    why text not null,
    harms text[] not null,
    grades text[] not null,
    evidence text[] not null,
    adds text not null,
    objectives text not null,
    timescale text not null,
    sponsor text not null,
    wild_reason text not null,
    youth_agrees boolean not null,
    set_by text not null,
    said_by uuid not null,
    check (cardinality(harms) = cardinality(grades) and cardinality(harms) = cardinality(evidence))
);
create index nomination_of_person on selection.nomination (person_id);
create index nomination_by_number on selection.nomination (source_ref);
select governance.protect('selection.nomination');
grant select, insert, update (superseded_at), delete on selection.nomination to ${app};

-- Steps are counted from 1. What the panel decided and how a person was told stand beside the step that says so.
create table selection.step (
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
    nomination uuid not null,
    place integer not null check (place > 0),
    move text not null,
    state text not null check (state in
        ('SUBMITTED', 'SCREENED', 'ON_AGENDA', 'DEFERRED', 'ADOPTED', 'REJECTED', 'WITHDRAWN')),
    reason text not null,
    panel_on date,
    cohort_category text,
    strand text,
    lead_agency text,
    votes_for integer check (votes_for >= 0),
    votes_against integer check (votes_against >= 0),
    dissent text,
    told_on date,
    told_who text,
    told_how text,
    set_by text not null,
    said_by uuid not null
);
create index step_of_person on selection.step (person_id);
create index step_of_nomination on selection.step (nomination);
create unique index step_once on selection.step (nomination, place) where superseded_at is null and not withdrawn;
select governance.protect('selection.step');
grant select, insert, update (superseded_at), delete on selection.step to ${app};

create table selection.gate_answer (
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
    nomination uuid not null,
    gate text not null,
    answer text not null check (answer in ('PASSES', 'STANDS_IN_THE_WAY', 'OVERRIDDEN')),
    reason text not null,
    found text not null,
    set_by text not null,
    said_by uuid not null
);
create index gate_answer_of_person on selection.gate_answer (person_id);
create index gate_answer_of_nomination on selection.gate_answer (nomination);
select governance.protect('selection.gate_answer');
grant select, insert, update (superseded_at), delete on selection.gate_answer to ${app};
