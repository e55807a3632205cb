-- Someone new, while the record may be about someone whom the steward may not be shown, needs a second person as well.
alter table matching.proposal drop constraint proposal_kind_check;
alter table matching.proposal add constraint proposal_kind_check check (kind in ('MERGE', 'LINK', 'NEW', 'AUTOMATIC'));
alter table matching.proposal drop constraint proposal_check3;
alter table matching.proposal add constraint proposal_is_of_something check (num_nonnulls(to_person, one_agency, doubt_id) >= 1);
drop index matching.one_open_proposal;
create unique index one_open_proposal on matching.proposal (doubt_id) where doubt_id is not null and decided_at is null;
