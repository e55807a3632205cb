-- That a named officer refused a proposed Red, and why (domain guide 2.3). A claim in the columns that all claims have, always of
-- feed 'screen'. It is guarded as closely as the fact from which the proposal came. proposed_by: that fact's record.
create table rag.red_refused (
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
    proposed_by uuid not null,
    reason text not null,
    set_by text not null,
    said_by uuid not null
);
create index red_refused_of_person on rag.red_refused (person_id);
select governance.protect('rag.red_refused');
grant select, insert, update (superseded_at), delete on rag.red_refused to ${app};
