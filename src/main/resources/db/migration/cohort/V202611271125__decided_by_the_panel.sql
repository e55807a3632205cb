-- What a panel decided and the coordinator entered: who joined, who left and with which plan. An exit ends the membership from
-- its day on, whatever the lists that agencies sent still show; a list that tells of a later adoption begins another.
alter table cohort.membership_claim
    add column said_by uuid,
    add column decided_by text,
    add column panel_on date,
    add column exit_reason text,
    add column exit_words text,
    add column consulted text[],
    add column after_lead text,
    add column after_support text,
    add column after_contact text,
    add column person_told text,
    add constraint decided_by_somebody check ((said_by is null) = (decided_by is null)),
    add constraint exit_has_its_day check (exit_reason is null or (said_by is not null and exited_on is not null));
