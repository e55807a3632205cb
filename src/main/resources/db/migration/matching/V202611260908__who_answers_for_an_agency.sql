-- What the rules say to a membership, whichever it is; governance.my_rules asks it of the one that acts. For functions alone:
-- from whom somebody is kept is not for everyone to read.
create function governance.rules_of(me partnership.membership) returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select jsonb_build_object(
        'agency', me.agency, 'partnership', me.partnership_id, 'staff', me.staff_id, 'team', me.team_id,
        'today', partnership.today(),
        'agreed', (select coalesce(jsonb_object_agg(c.category, true), '{}'::jsonb)
                   from governance.sharing_agreement s, unnest(s.categories) as c(category)
                   where s.partnership_id = me.partnership_id and s.agency = me.agency
                     and s.signed_on <= partnership.today() and partnership.today() < s.review_on
                     and (s.ended_on is null or partnership.today() < s.ended_on)),
        'rules', coalesce((select r.rules from governance.rules_of_role r where r.role = me.role), '{}'::jsonb),
        'kept_from', governance.kept_from(me.staff_id, me.partnership_id, partnership.today()))
$$;
revoke execute on function governance.rules_of(partnership.membership) from public;

create or replace function governance.my_rules() returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select governance.rules_of(me) from partnership.acting() me
$$;

-- Whether one of those whom an agency has named could answer: at work there today, not who asked, and shown the record.
create function matching.named_can_answer(named uuid[], asked_by uuid, of_partnership uuid, of_agency text, of_person uuid,
                                          of_category text, handled text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select exists (
        select 1 from partnership.membership m
        where m.staff_id = any (named) and m.staff_id <> named_can_answer.asked_by
          and m.partnership_id = of_partnership and m.agency = of_agency and m.ended_at is null
          and m.from_day <= partnership.today() and partnership.today() < m.to_day
          and governance.sees(governance.rules_of(m), of_partnership, of_person, of_category, of_agency, handled))
$$;
revoke execute on function matching.named_can_answer(uuid[], uuid, uuid, text, uuid, text, text) from public;
grant execute on function matching.named_can_answer(uuid[], uuid, uuid, text, uuid, text, text) to ${app};

-- For the agency's single point of contact and deputy, as far as they may see the record; where neither of them could answer,
-- for its staff who may.
drop policy asked_of on matching.question;
create policy asked_of on matching.question for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and agency = (select partnership.my_agency())
           and exists (select 1 from partnership.agency a
                       join person.record r on r.partnership_id = a.partnership_id and r.owner_agency = a.code
                       where a.partnership_id = question.partnership_id and a.code = question.agency
                         and r.person_ref = question.person_ref
                         and ((select staff_id from partnership.acting()) in (a.contact_staff, a.contact_deputy)
                              or not matching.named_can_answer(array[a.contact_staff, a.contact_deputy], question.asked_by,
                                                               r.partnership_id, r.owner_agency, r.person_id, r.category,
                                                               r.handling))));
