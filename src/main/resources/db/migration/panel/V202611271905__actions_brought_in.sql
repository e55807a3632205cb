-- Actions of panels that met before this system did come in an extract. Such a claim has no meeting here, no number and nobody
-- who said it at a screen; what is said of one at a screen takes its place and says so, so that the agency's next row about it
-- takes the place of both.
alter table panel.case_action alter column meeting_id drop not null;
alter table panel.case_action alter column number drop not null;
alter table panel.case_action alter column said_by drop not null;
alter table panel.case_action add column in_place_of uuid;
-- A row taken back need not say these again.
alter table panel.case_action alter column action drop not null;
alter table panel.case_action alter column for_agency drop not null;
alter table panel.case_action alter column due_on drop not null;
alter table panel.case_action add check (withdrawn or num_nulls(action, for_agency, due_on) = 0);
alter table panel.case_action drop constraint case_action_check;
alter table panel.case_action add check (ended_on is null or status <> 'OPEN');
alter table panel.case_action add check (
    meeting_id is null and number is null or meeting_id is not null and number is not null and said_by is not null);
create index case_action_of_row on panel.case_action (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index case_action_in_place_of on panel.case_action (in_place_of) where in_place_of is not null;

-- What came before the room received it.
alter table imports.received_claim no force row level security;
alter table panel.case_action no force row level security;
insert into panel.case_action (claim_id, partnership_id, person_id, owner_agency, category, handling, feed, source_ref, source_updated_at,
                               recorded_at, superseded_at, withdrawn, action, for_agency, owner, due_on, status, ended_on, evidence, set_by)
    select claim_id, partnership_id, person_id, owner_agency, category, handling, feed, source_ref, source_updated_at, recorded_at,
           superseded_at, withdrawn, content ->> 'action', upper(content ->> 'owner_agency'), coalesce(content ->> 'owner', ''),
           happened_on,
           case content ->> 'status' when 'complete' then 'DONE' when 'cancelled' then 'CANCELLED' else 'OPEN' end,
           case when content ->> 'status' in ('complete', 'cancelled') then (content ->> 'done_on')::date end, '', ''
    from imports.received_claim
    where kind = 'actions';
delete from imports.received_claim where kind = 'actions';
alter table panel.case_action force row level security;
alter table imports.received_claim force row level security;
