-- What is in force of everyone on the cohort, by the guard of each claim: see rag/V202611261944__told_in_part.sql.
create index membership_claim_by_day on cohort.membership_claim (partnership_id, adopted_on, exited_on) include (person_id)
    where superseded_at is null and not withdrawn;
create index membership_claim_guard on cohort.membership_claim (person_id, category, owner_agency, handling)
    where superseded_at is null and not withdrawn;
create index allocation_claim_guard on cohort.allocation_claim (person_id, category, owner_agency, handling)
    where superseded_at is null and not withdrawn;
create index allocation_claim_names_lead on cohort.allocation_claim (partnership_id, lower(lead_worker))
    where superseded_at is null and not withdrawn;
create index allocation_claim_names_deputy on cohort.allocation_claim (partnership_id, lower(deputy))
    where superseded_at is null and not withdrawn;

-- Of whom some agency says on a day that one of these names leads or deputises: candidates, ids alone. Which claim is
-- believed, and whether it may be seen, is worked out afterwards from what whoever asks may see.
grant usage on schema cohort to ${searcher};
grant select on cohort.allocation_claim to ${searcher};
create function cohort.names_lead(names text[], asked date) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
    select c.person_id from cohort.allocation_claim c
    where c.partnership_id = (select partnership.my_partnership()) and c.superseded_at is null and not c.withdrawn
      and lower(c.lead_worker) = any (names) and c.from_day <= asked and (c.to_day is null or asked < c.to_day)
    union
    select c.person_id from cohort.allocation_claim c
    where c.partnership_id = (select partnership.my_partnership()) and c.superseded_at is null and not c.withdrawn
      and lower(c.deputy) = any (names) and c.from_day <= asked and (c.to_day is null or asked < c.to_day)
$$;
revoke execute on function cohort.names_lead(text[], date) from public;
grant execute on function cohort.names_lead(text[], date) to ${app};
grant create on schema cohort to ${searcher};
alter function cohort.names_lead(text[], date) owner to ${searcher};
revoke create on schema cohort from ${searcher};
