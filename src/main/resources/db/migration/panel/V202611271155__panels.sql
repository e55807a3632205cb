-- Panels: when they meet, who was there, what was decided about whom, and what was agreed to be done.
create schema panel;
grant usage on schema panel to ${app};

-- Nothing here is about a person on the cohort. A meeting moves on from planned to signed and never back.
create table panel.meeting (
    meeting_id uuid primary key,
    partnership_id uuid not null,
    held_on date not null,
    starts_at time not null,
    place text not null check (place <> ''),
    chair text not null check (chair <> ''),
    state text not null default 'PLANNED' check (state in ('PLANNED', 'OPEN', 'CLOSED', 'SIGNED', 'CANCELLED')),
    conflicts text not null default '',
    planned_by text not null,
    opened_at timestamptz,
    closed_at timestamptz,
    signed_at timestamptz,
    signed_by text,
    version integer not null default 0,
    check ((opened_at is null) = (state in ('PLANNED', 'CANCELLED'))),
    check ((closed_at is null) = (state not in ('CLOSED', 'SIGNED'))),
    check ((signed_at is null) = (state <> 'SIGNED') and (signed_by is null) = (signed_at is null))
);
create unique index one_panel_at_once on panel.meeting (partnership_id) where state = 'OPEN';
create unique index one_panel_a_day on panel.meeting (partnership_id, held_on) where state <> 'CANCELLED';

-- Who came for which agency, as said last; what was said before stays, superseded.
create table panel.attendance (
    attendance_id uuid primary key,
    partnership_id uuid not null,
    meeting_id uuid not null references panel.meeting,
    place integer not null,
    agency text,
    name text not null,
    presence text not null check (presence in ('HERE', 'APOLOGIES', 'ABSENT')),
    recorded_at timestamptz not null,
    superseded_at timestamptz
);
create index attendance_of_meeting on panel.attendance (meeting_id) where superseded_at is null;

do $$
declare
    named text;
begin
    foreach named in array array['meeting', 'attendance'] loop
        execute format('alter table panel.%I enable row level security', named);
        execute format('create policy ours on panel.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
        execute format('create policy added_by_the_coordinator on panel.%I as restrictive for insert to ${app}
            with check ((select partnership.my_role()) = ''COORDINATOR'')', named);
        execute format('create policy changed_by_the_coordinator on panel.%I as restrictive for update to ${app}
            using ((select partnership.my_role()) = ''COORDINATOR'')', named);
    end loop;
end $$;
grant select, insert on panel.meeting, panel.attendance to ${app};
grant update (state, conflicts, opened_at, closed_at, signed_at, signed_by, version) on panel.meeting to ${app};
grant update (superseded_at) on panel.attendance to ${app};

-- What the panel decided about one person, in the columns that all claims have, always of feed 'screen'. What is said anew
-- at the same meeting supersedes what was said before.
create table panel.case_decision (
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
    meeting_id uuid not null references panel.meeting,
    status_before text not null,
    status_after text not null,
    reason text not null,
    dissent text not null,
    we_add text not null,
    objective text not null,
    by_when text not null,
    set_by text not null,
    said_by uuid not null
);
create index case_decision_of_person on panel.case_decision (person_id);
create index case_decision_of_meeting on panel.case_decision (meeting_id) where superseded_at is null;
select governance.protect('panel.case_decision');

-- What somebody is to do about a person. The number counts what was agreed about this person at this meeting, as in
-- 2026-11-18/K7-4M2/01: a count over everyone would tell by its gaps of people whom a reader may not see.
create table panel.case_action (
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
    meeting_id uuid not null references panel.meeting,
    number integer not null,
    action text not null check (action <> ''),
    for_agency text not null,
    owner text not null,
    due_on date not null,
    status text not null check (status in ('OPEN', 'DONE', 'CANCELLED')),
    ended_on date,
    evidence text not null,
    set_by text not null,
    said_by uuid not null,
    check ((ended_on is null) = (status = 'OPEN'))
);
create index case_action_of_person on panel.case_action (person_id);
create index case_action_of_meeting on panel.case_action (meeting_id) where superseded_at is null;
select governance.protect('panel.case_action');
grant select, insert, update (superseded_at), delete on panel.case_decision, panel.case_action to ${app};
