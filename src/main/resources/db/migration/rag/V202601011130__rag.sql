-- RAG: what was said of each person's status, by whom and from which day; the spells worked out from that; how long each
-- status may last, and on which grounds it may be set.
create schema rag;
grant usage on schema rag to ${app}, ${publisher};

-- Claims: by someone at a screen (feed 'screen') or in an agency's extract. Every version stays; only the moment that it
-- was superseded is written afterwards. In custody nobody has a status, so there is none for it here.
create table rag.setting (
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
    until_day date check (until_day >= from_day),
    grounds text[] not null default '{}',
    reason text not null,
    set_by text not null
);
create unique index newest_setting on rag.setting (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index setting_of_person on rag.setting (person_id);
select governance.protect('rag.setting');

-- The fact, worked out by RagTimeline from settings, custody and membership. The open ones are today's statuses.
-- settings: the claims that a spell rests on, oldest first; none for the Amber that follows release by rule.
create table rag.spell (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    status text not null,
    from_day date not null,
    to_day date check (to_day > from_day),
    settings uuid[] not null,
    primary key (person_id, from_day),
    constraint rag_spells_do_not_overlap exclude using gist (person_id with =, daterange(from_day, to_day) with &&)
);
create index open_spell on rag.spell (partnership_id, status, from_day) where to_day is null;
select governance.protect('rag.spell');
create policy worked_out_anew on rag.spell for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

grant select, insert, update (superseded_at), delete on rag.setting to ${app};
grant select, insert, delete on rag.spell to ${app};
grant select on rag.spell to ${publisher};

-- Parameters. Lines without a partnership are those that ship; a partnership's own line from a later day stands over them.
create table rag.status_limit (
    partnership_id uuid,
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    from_day date not null,
    days integer check (days > 0),
    months integer check (months > 0),
    source text not null,
    unique nulls not distinct (partnership_id, status, from_day),
    check ((days is null) <> (months is null))
);
insert into rag.status_limit values
    (null, 'RED', '2000-01-01', 5, null, 'Oldham PID Appendix 2'),
    (null, 'AMBER_ALERT', '2000-01-01', 14, null, 'Oldham PID Appendix 2'),
    (null, 'AMBER', '2000-01-01', 28, null, 'Oldham PID Appendix 2'),
    (null, 'GREEN', '2000-01-01', null, 3, 'Oldham PID Appendix 2');

-- A code is never used again for something else; one that is no longer offered gets a last day.
create table rag.ground (
    partnership_id uuid,
    code text not null check (code ~ '^[A-Z][A-Z_]*$'),
    words text not null,
    needs_words boolean not null,
    place integer not null,
    from_day date not null,
    to_day date,
    source text not null,
    unique nulls not distinct (partnership_id, code)
);
insert into rag.ground values
    (null, 'ENGAGING', 'Keeping appointments and working with the plan', false, 1, '2000-01-01', null, 'common usage'),
    (null, 'NEWLY_ADOPTED', 'New to the cohort', false, 2, '2000-01-01', null, 'common usage'),
    (null, 'RELEASED', 'Released from custody', false, 3, '2000-01-01', null, 'common usage'),
    (null, 'PARTIAL_ENGAGEMENT', 'Works with only part of the plan', false, 4, '2000-01-01', null, 'common usage'),
    (null, 'MISSED_CONTACT', 'Missed contact without a good reason', false, 5, '2000-01-01', null, 'common usage'),
    (null, 'POSITIVE_TEST', 'Positive drug test after a time without', false, 6, '2000-01-01', null, 'common usage'),
    (null, 'INTELLIGENCE', 'Credible intelligence', false, 7, '2000-01-01', null, 'common usage'),
    (null, 'WHEREABOUTS', 'Whereabouts not known', false, 8, '2000-01-01', null, 'common usage'),
    (null, 'ARRESTED', 'Arrested or charged', false, 9, '2000-01-01', null, 'common usage'),
    (null, 'BREACH', 'In breach of an order or licence', false, 10, '2000-01-01', null, 'common usage'),
    (null, 'RECALL', 'Recalled to prison', false, 11, '2000-01-01', null, 'common usage'),
    (null, 'WARRANT', 'Wanted on a warrant', false, 12, '2000-01-01', null, 'common usage'),
    (null, 'REFUSES', 'Refuses to engage', false, 13, '2000-01-01', null, 'common usage'),
    (null, 'OTHER', 'Something else', true, 99, '2000-01-01', null, 'common usage');

do $$
declare
    named text;
begin
    foreach named in array array['status_limit', 'ground'] loop
        execute format('alter table rag.%I enable row level security', named);
        execute format('create policy ours on rag.%I to ${app}
            using (partnership_id is null or partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
        execute format('create policy counted on rag.%I for select to ${publisher} using (true)', named);
    end loop;
end $$;
grant select, insert on rag.status_limit, rag.ground to ${app};
grant update (to_day) on rag.ground to ${app};
grant select on rag.status_limit to ${publisher};

create view published.rag_spell as
    select person_id, partnership_id, status, from_day, to_day from rag.spell;
alter view published.rag_spell owner to ${publisher};
grant select on published.rag_spell to ${statistics};

create view published.rag_limit as
    select partnership_id, status, from_day, days, months, source from rag.status_limit;
alter view published.rag_limit owner to ${publisher};
grant select on published.rag_limit to ${statistics};
