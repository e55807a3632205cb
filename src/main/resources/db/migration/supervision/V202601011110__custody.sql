-- Custody: what each agency says of it, and the spells worked out from that.
create schema supervision;
grant usage on schema supervision to ${app}, ${publisher};

-- Every version of every row stays; only the moment that it was superseded is written afterwards.
create table supervision.custody_claim (
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
    reason text not null check (reason in ('REMAND', 'SENTENCE', 'RECALL')),
    received_on date not null,
    sentence_days integer check (sentence_days >= 0),
    expected_release date,
    released_on date check (released_on >= received_on),
    prison text
);
create unique index newest_custody_claim on supervision.custody_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index custody_claim_of_person on supervision.custody_claim (person_id);
select governance.protect('supervision.custody_claim');

-- The fact: days in custody, from reception up to but not including release. A stay of less than a day has one day here.
create table supervision.custody_spell (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    reason text not null,
    from_day date not null,
    to_day date,
    sentence_days integer,
    expected_release date,
    prison text,
    primary key (person_id, from_day),
    constraint custody_spells_do_not_overlap exclude using gist (
        person_id with =,
        daterange(from_day, case when to_day is null then null else greatest(to_day, from_day + 1) end) with &&)
);
select governance.protect('supervision.custody_spell');
create policy worked_out_anew on supervision.custody_spell for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

grant select, insert, update (superseded_at), delete on supervision.custody_claim to ${app};
grant select, insert, delete on supervision.custody_spell to ${app};
grant select on supervision.custody_spell to ${publisher};

create view published.custody_spell as
    select person_id, partnership_id, reason, from_day, to_day from supervision.custody_spell;
alter view published.custody_spell owner to ${publisher};
grant select on published.custody_spell to ${statistics};

-- Release, sentence in the community, or caution: a day from which re-offending is followed (figures 3.1). Release from
-- remand alone is none, nor is a move straight into another spell; an event for a breach is told apart.
create view published.index_event as
    select s.person_id, s.partnership_id, s.to_day as index_date, 'custody_release' as index_kind
    from supervision.custody_spell s
    where s.to_day is not null and s.reason <> 'REMAND'
      and not exists (select 1 from supervision.custody_spell n
                      where n.person_id = s.person_id and n.from_day = s.to_day and n.from_day > s.from_day)
    union
    select d.person_id, d.partnership_id, d.disposed_on, case when d.breach then 'breach' else d.kind end
    from published.proven_disposal d
    where d.kind <> 'custodial';
alter view published.index_event owner to ${publisher};
grant select on published.index_event to ${statistics};
