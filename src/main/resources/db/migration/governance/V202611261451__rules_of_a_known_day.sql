-- As before, with the day read once instead of for each agreement.
create or replace function governance.rules_of(me partnership.membership) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    today date := partnership.today();
begin
    return jsonb_build_object(
        'agency', me.agency, 'partnership', me.partnership_id, 'staff', me.staff_id, 'team', me.team_id,
        'today', today,
        'agreed', (select coalesce(jsonb_object_agg(c.category, true), '{}'::jsonb)
                   from governance.sharing_agreement s, unnest(s.categories) as c(category)
                   where s.partnership_id = me.partnership_id and s.agency = me.agency
                     and s.signed_on <= today and today < s.review_on and (s.ended_on is null or today < s.ended_on)),
        'rules', coalesce((select r.rules from governance.rules_of_role r where r.role = me.role), '{}'::jsonb),
        'kept_from', governance.kept_from(me.staff_id, me.partnership_id, today));
end $$;
