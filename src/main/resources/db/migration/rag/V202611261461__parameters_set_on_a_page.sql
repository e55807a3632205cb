-- What a partnership sets on a page: each line with who set it and when. One that another takes the place of, from the same day,
-- stays on record as superseded, and so does one taken back before its day. Only the coordinator sets; lines from before this page have nobody's name.
create table rag.own_review (
    partnership_id uuid not null,
    from_day date not null,
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED', 'CUSTODY')),
    every integer not null check (every > 0),
    unit text not null check (unit in ('DAYS', 'WEEKS')),
    meeting text not null check (meeting in ('PANEL', 'CASE_MEETING', 'TASKING', 'NO_MEETING')),
    source text not null check (source <> '')
);
alter table rag.own_review enable row level security;
create policy ours on rag.own_review to ${app}
    using (partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert on rag.own_review to ${app};

alter table rag.own_meaning drop constraint own_meaning_pkey;
alter table rag.own_move drop constraint own_move_pkey;
alter table rag.status_limit drop constraint status_limit_partnership_id_status_from_day_key;
alter table rag.long_stay drop constraint long_stay_partnership_id_status_from_day_key;
alter table rag.own_mistake drop constraint own_mistake_partnership_id_from_day_key;

do $$
declare
    named text;
begin
    foreach named in array array['own_meaning', 'own_review', 'own_move', 'status_limit', 'long_stay', 'own_mistake'] loop
        execute format('alter table rag.%I
            add column line_id uuid primary key default gen_random_uuid(),
            add column set_by text,
            add column said_by uuid,
            add column recorded_at timestamptz,
            add column superseded_at timestamptz,
            add column superseded_by text,
            add column taken_back_because text,
            add check ((set_by is null) = (said_by is null) and (set_by is null) = (recorded_at is null)),
            add check (superseded_at is null or partnership_id is not null),
            add check ((superseded_by is null) = (superseded_at is null)),
            add check (taken_back_because is null or superseded_at is not null)', named);
        execute format('create policy set_by_the_coordinator on rag.%I as restrictive for insert to ${app}
            with check ((select partnership.my_role()) = ''COORDINATOR'')', named);
        execute format('create policy superseded_by_the_coordinator on rag.%I as restrictive for update to ${app}
            using ((select partnership.my_role()) = ''COORDINATOR'')', named);
        execute format('grant update (superseded_at, superseded_by, taken_back_because) on rag.%I to ${app}', named);
    end loop;
end $$;

create unique index meaning_from on rag.own_meaning (partnership_id, status, from_day) where superseded_at is null;
create unique index review_from on rag.own_review (partnership_id, status, from_day) where superseded_at is null;
create unique index move_from on rag.own_move (partnership_id, was, status, from_day) where superseded_at is null;
create unique index limit_from on rag.status_limit (partnership_id, status, from_day) nulls not distinct where superseded_at is null;
create unique index long_stay_from on rag.long_stay (partnership_id, status, from_day) nulls not distinct where superseded_at is null;
create unique index own_mistake_from on rag.own_mistake (partnership_id, from_day) nulls not distinct where superseded_at is null;

-- A line that was superseded on a day on which it held is a version of its own still; one that never held is none.
create or replace view published.rag_limit as
    select partnership_id, status, from_day, days, months, source, working_days, superseded_at is not null as superseded
    from rag.status_limit
    where superseded_at is null or (superseded_at at time zone 'Europe/London')::date >= from_day;

create or replace view published.rag_long_stay as
    select partnership_id, status, from_day, polarity, source, superseded_at is not null as superseded
    from rag.long_stay
    where superseded_at is null or (superseded_at at time zone 'Europe/London')::date >= from_day;
