-- That another area was asked to take somebody on, and what it answered. What is said is said at a screen; a row that tells the answer
-- takes the place of the one that tells of the asking, and both stay.
create table cohort.transfer (
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
    scheme text not null check (scheme <> ''),
    contact text not null check (contact <> ''),
    told text not null check (told <> ''),
    footing text not null check (footing <> ''),
    youth_asked text,
    asked_on date not null,
    asked_by text not null,
    outcome text check (outcome in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_on date check (answered_on >= asked_on),
    answered_by text,
    answer text,
    set_by text,
    said_by uuid not null,
    constraint answered_on_a_day check ((outcome is null) = (answered_on is null) and (outcome is null) = (set_by is null))
);
create index transfer_of_person on cohort.transfer (person_id);
create index transfer_in_force on cohort.transfer (partnership_id) where superseded_at is null;
select governance.protect('cohort.transfer');
grant select, insert, update (superseded_at), delete on cohort.transfer to ${app};
