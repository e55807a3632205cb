-- A manager's reason why a spell has lasted longer than it may (domain guide 2.3). A claim in the columns that all claims have,
-- always of feed 'screen': nothing is overwritten, and it goes with the person when their records become another's.
-- status and from_day: which spell. Where a correction moves the spell's beginning, it is another spell and asks anew.
create table rag.acknowledgement (
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
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    from_day date not null,
    reason text not null,
    set_by text not null,
    said_by uuid not null
);
create index acknowledgement_of_person on rag.acknowledgement (person_id);
select governance.protect('rag.acknowledgement');
grant select, insert, update (superseded_at), delete on rag.acknowledgement to ${app};
