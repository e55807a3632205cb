-- Actions of panels that met before this system did come in an extract. Such a claim has no meeting here, no number and nobody
-- who said it at a screen; what is said of one at a screen takes its place and says so, so that the agency's next row about it
-- takes the place of both.
alter table panel.case_action alter column meeting_id drop not null;
alter table panel.case_action alter column number drop not null;
alter table panel.case_action alter column said_by drop not null;
alter table panel.case_action add column in_place_of uuid;
alter table panel.case_action drop constraint case_action_check;
alter table panel.case_action add check (ended_on is null or status <> 'OPEN');
alter table panel.case_action add check (
    meeting_id is null and number is null or meeting_id is not null and number is not null and said_by is not null);
create index case_action_of_row on panel.case_action (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index case_action_in_place_of on panel.case_action (in_place_of) where in_place_of is not null;
