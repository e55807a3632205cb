-- What waited for a second person and was settled otherwise meanwhile is closed, with why; nobody decided it.
alter table matching.proposal add column closed_at timestamptz;
alter table matching.proposal add column closed_reason text;
alter table matching.proposal add constraint decided_or_closed check (decided_at is null or closed_at is null);
alter table matching.proposal add constraint closed_with_a_reason check ((closed_at is null) = (closed_reason is null));
grant update (closed_at, closed_reason) on matching.proposal to ${app};
drop index matching.one_open_proposal;
create unique index one_open_proposal on matching.proposal (doubt_id)
    where doubt_id is not null and decided_at is null and closed_at is null;
