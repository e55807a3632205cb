-- As before, of one's own partnership alone: the rules decide whatever they are handed as if it were.
create or replace function rag.guards_of(people uuid[]) returns table (person_id uuid, category text, owner_agency text, handling text)
language sql stable as $$
    select m.person_id, m.category, m.owner_agency, m.handling from cohort.membership_claim m
    where m.person_id = any (people) and m.superseded_at is null and not m.withdrawn
      and m.partnership_id = (select partnership.my_partnership())
    union
    select a.person_id, a.category, a.owner_agency, a.handling from cohort.allocation_claim a
    where a.person_id = any (people) and a.superseded_at is null and not a.withdrawn
      and a.partnership_id = (select partnership.my_partnership())
    union
    select c.person_id, c.category, c.owner_agency, c.handling from supervision.custody_claim c
    where c.person_id = any (people) and c.superseded_at is null and not c.withdrawn
      and c.partnership_id = (select partnership.my_partnership())
    union
    select s.person_id, s.category, s.owner_agency, s.handling from rag.setting s
    where s.person_id = any (people) and s.superseded_at is null and not s.withdrawn
      and s.partnership_id = (select partnership.my_partnership())
$$;
