-- The rules of whoever acts and whom they are kept from, as they were, but planned once for a session: see
-- V202611261050__who_acts_planned_once.sql.
create or replace function governance.kept_from(me uuid, mine uuid, today date) returns jsonb
language plpgsql stable set search_path = pg_catalog as $$
begin
    return (
        select coalesce(jsonb_object_agg(md5(kept.person_id::text), true), '{}'::jsonb)
        from (select e.person_id from governance.exclusion e
              where e.staff_id = me and e.from_day <= today and (e.to_day is null or today < e.to_day)
              union
              select r.person_id from governance.restriction r
              where r.partnership_id = mine and r.from_day <= today and (r.to_day is null or today < r.to_day)
              group by r.person_id having not bool_or(r.staff_id = me)) kept);
end $$;

create or replace function governance.rules_of(me partnership.membership) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return jsonb_build_object(
        'agency', me.agency, 'partnership', me.partnership_id, 'staff', me.staff_id, 'team', me.team_id,
        'today', partnership.today(),
        'agreed', (select coalesce(jsonb_object_agg(c.category, true), '{}'::jsonb)
                   from governance.sharing_agreement s, unnest(s.categories) as c(category)
                   where s.partnership_id = me.partnership_id and s.agency = me.agency
                     and s.signed_on <= partnership.today() and partnership.today() < s.review_on
                     and (s.ended_on is null or partnership.today() < s.ended_on)),
        'rules', coalesce((select r.rules from governance.rules_of_role r where r.role = me.role), '{}'::jsonb),
        'kept_from', governance.kept_from(me.staff_id, me.partnership_id, partnership.today()));
end $$;

create or replace function governance.my_rules() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select governance.rules_of(me) from partnership.acting() me);
end $$;
