-- Rows of kinds whose room is not built yet, kept as claims: every version stays, as in the rooms' own tables of claims.
create table imports.received_claim (
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
    kind text not null,
    -- The day it is about; a row that its agency takes back need not say it again.
    happened_on date,
    content jsonb not null
);
create unique index newest_received_claim on imports.received_claim (partnership_id, owner_agency, feed, kind, source_ref)
    where superseded_at is null;
create index received_claim_of_person on imports.received_claim (person_id);
select governance.protect('imports.received_claim');
grant select, insert, update (superseded_at), delete on imports.received_claim to ${app};
