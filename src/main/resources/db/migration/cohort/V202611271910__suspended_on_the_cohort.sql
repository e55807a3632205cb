-- Somebody on the cohort with whom nobody works for now, above all for a long sentence: they stay on it and are taken up again. What
-- is said is said at a screen; a row that tells when it ended takes the place of the one that tells since when it lasts.
create table cohort.suspension (
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
    from_day date not null,
    to_day date check (to_day >= from_day),
    because text not null check (because in ('LONG_CUSTODY', 'OTHER')),
    reason text not null check (reason <> ''),
    set_by text not null,
    said_by uuid not null
);
create index suspension_of_person on cohort.suspension (person_id);
create index suspension_in_force on cohort.suspension (partnership_id) where superseded_at is null and to_day is null;
select governance.protect('cohort.suspension');
grant select, insert, update (superseded_at), delete on cohort.suspension to ${app};
