-- The same decision from the same table at less cost: a row that no look-up could show is refused without one, only the facts
-- that still matter are looked up, and the lists are asked last, for rows that would otherwise be shown.

-- What the rules say to the membership that acts, read once a statement:
-- {"agency", "partnership", "staff", "team", "today", "agreed": {category: true}, "rules": {category: {"permit": "{needs}", "forbid": "{needs}"}}}
create or replace function governance.my_rules() returns jsonb
language sql stable security definer set search_path = pg_catalog as $$
    select jsonb_build_object(
        'agency', me.agency, 'partnership', me.partnership_id, 'staff', me.staff_id, 'team', me.team_id,
        'today', partnership.today(),
        'agreed', (select coalesce(jsonb_object_agg(c.category, true), '{}'::jsonb)
                   from governance.sharing_agreement s, unnest(s.categories) as c(category)
                   where s.partnership_id = me.partnership_id and s.agency = me.agency
                     and s.signed_on <= partnership.today() and partnership.today() < s.review_on
                     and (s.ended_on is null or partnership.today() < s.ended_on)),
        'rules', (select coalesce(jsonb_object_agg(by_category.category, by_category.said), '{}'::jsonb)
                  from (select r.category, jsonb_build_object(
                               'permit', coalesce(array_agg(r.needs) filter (where r.effect = 'PERMIT'), '{}')::text,
                               'forbid', coalesce(array_agg(r.needs) filter (where r.effect = 'FORBID'), '{}')::text) as said
                        from governance.access_rule r where r.role = me.role group by r.category) by_category))
    from partnership.acting() me
$$;

-- Whether a row is shown. Bits are those of org.turnstone.governance.Fact, in its order: 1 to 4, 512 and 1024 are known from
-- the row itself; 8 to 128 are looked up when a rule that may still permit needs them; 256 when one has permitted.
create or replace function governance.sees(mine jsonb, of_partnership uuid, of_person uuid, of_category text, owner text,
                                           handled text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    said jsonb := mine -> 'rules' -> of_category;
    permit integer[];
    forbid integer[];
    need integer;
    wanted integer := 0;
    asked_to_forbid integer := 0;
    hopeful boolean := false;
    permitted boolean := false;
    facts integer;
    me uuid;
    my_team uuid;
    today date;
begin
    if said is null or of_partnership is distinct from (mine ->> 'partnership')::uuid then
        return false;
    end if;
    permit := (said ->> 'permit')::integer[];
    facts := case when owner = mine ->> 'agency' then 1 else 2 end
        | case when mine -> 'agreed' ? of_category then 4 else 0 end
        | case handled when 'P' then 512 when 'C' then 1024 else 0 end;
    foreach need in array permit loop
        if (facts | 248) & need = need then
            hopeful := true;
            wanted := wanted | need;
            permitted := permitted or facts & need = need;
        end if;
    end loop;
    if not hopeful then
        return false;
    end if;
    forbid := (said ->> 'forbid')::integer[];
    foreach need in array forbid loop
        asked_to_forbid := asked_to_forbid | (need & 248);
    end loop;
    wanted := wanted | asked_to_forbid;
    me := (mine ->> 'staff')::uuid;
    today := (mine ->> 'today')::date;
    if not permitted or asked_to_forbid <> 0 then
        if wanted & 48 <> 0 then
            facts := facts | case when exists (
                select 1 from governance.coming_of_age c
                where c.person_id = of_person and c.adult_on <= today) then 16 else 32 end;
        end if;
        if wanted & 8 <> 0 then
            my_team := (mine ->> 'team')::uuid;
            if exists (
                select 1 from governance.relationship r
                where r.person_id = of_person and (r.staff_id = me or r.team_id = my_team)
                  and r.from_day <= today and (r.to_day is null or today < r.to_day)) then
                facts := facts | 8;
            end if;
        end if;
        if wanted & 64 <> 0 and exists (
            select 1 from governance.consent c
            where c.person_id = of_person and c.category = of_category and c.agency = mine ->> 'agency'
              and c.withdrawn_at is null and c.from_day <= today and today < c.to_day) then
            facts := facts | 64;
        end if;
        if wanted & 128 <> 0 and exists (
            select 1 from governance.break_glass_ticket t
            where t.person_id = of_person and t.staff_id = me and t.opened_at <= now() and now() < t.expires_at) then
            facts := facts | 128;
        end if;
        foreach need in array permit loop
            permitted := permitted or facts & need = need;
        end loop;
        if not permitted then
            return false;
        end if;
    end if;
    foreach need in array forbid loop
        if need & 256 <> 0 and (facts | 256) & need = need and governance.barred(of_person, me, today) then
            facts := facts | 256;
        end if;
        if facts & need = need then
            return false;
        end if;
    end loop;
    return true;
end $$;
