-- As before, for the partnership of whoever asks alone: the function has its owner's rights and may be called by itself.
create or replace function matching.named_can_answer(named uuid[], asked_by uuid, of_partnership uuid, of_agency text, of_person uuid,
                                                     of_category text, handled text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select 1 from partnership.membership m
        where of_partnership = (select partnership.my_partnership())
          and m.staff_id = any (named) and m.staff_id <> named_can_answer.asked_by
          and m.partnership_id = of_partnership and m.agency = of_agency and m.ended_at is null
          and m.from_day <= partnership.today() and partnership.today() < m.to_day
          and governance.sees(governance.rules_of(m), of_partnership, of_person, of_category, of_agency, handled))
$$;
