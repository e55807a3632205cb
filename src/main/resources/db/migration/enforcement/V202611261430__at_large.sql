-- Who is unlawfully at large (domain guide 2.3, 4.3): what named officers said of it, and the days worked out from that and
-- from custody. Nobody else's file tells it.
create schema enforcement;
grant usage on schema enforcement to ${app};

-- Claims, always of feed 'screen'. source_ref: the record, the same through its corrections and to its end; each of these is a
-- version and nothing is overwritten. One that was made by mistake ends withdrawn. told_at: when the record was first made.
create table enforcement.at_large_claim (
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
    told_at timestamptz not null,
    from_day date not null,
    from_time time,
    ground text not null,
    other text not null,
    authority text not null,
    set_by text not null,
    said_by uuid not null,
    ended_on date,
    end_reason text check (end_reason in ('ARRESTED', 'SURRENDERED', 'CANCELLED', 'MISTAKE')),
    end_words text,
    ended_by text,
    check (ended_on >= from_day),
    check ((ended_on is null) = (end_reason is null))
);
create unique index newest_at_large_claim on enforcement.at_large_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index at_large_claim_of_person on enforcement.at_large_claim (person_id);
select governance.protect('enforcement.at_large_claim');

-- The fact: one row for each claim in force, with the day on which it ended, by an officer's word or because custody began.
create table enforcement.at_large_spell (
    claim_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    from_day date not null,
    to_day date,
    check (to_day >= from_day)
);
create index at_large_spell_of_person on enforcement.at_large_spell (person_id);
create index open_at_large_spell on enforcement.at_large_spell (partnership_id, from_day) where to_day is null;
select governance.protect('enforcement.at_large_spell');
create policy worked_out_anew on enforcement.at_large_spell for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

grant select, insert, update (superseded_at), delete on enforcement.at_large_claim to ${app};
grant select, insert, delete on enforcement.at_large_spell to ${app};
