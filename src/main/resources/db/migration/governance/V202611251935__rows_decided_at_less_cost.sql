-- The same decision again at less cost: what the rules say to a role is put together once when they change, not for each
-- statement; and of a row only what its decision still turns on is looked up.
create table governance.rules_of_role (
    role text primary key,
    rules jsonb not null
);

create function governance.rules_changed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    delete from governance.rules_of_role;
    insert into governance.rules_of_role
        select said.role, jsonb_object_agg(said.category, jsonb_build_object('permit', said.permit, 'forbid', said.forbid))
        from (select r.role, r.category,
                     coalesce(array_agg(r.needs) filter (where r.effect = 'PERMIT'), '{}')::text as permit,
                     coalesce(array_agg(r.needs) filter (where r.effect = 'FORBID'), '{}')::text as forbid
              from governance.access_rule r group by r.role, r.category) said
        group by said.role;
    return null;
end $$;
create trigger put_together after insert or update or delete or truncate on governance.access_rule
    for each statement execute function governance.rules_changed();
update governance.access_rule set needs = needs where false;

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
        'rules', coalesce((select r.rules from governance.rules_of_role r where r.role = me.role), '{}'::jsonb))
    from partnership.acting() me
$$;

-- Bits are those of org.turnstone.governance.Fact, in its order: 1 to 4, 512 and 1024 are known from the row itself. Age
-- and the lists that keep staff out are asked together, as most rows need both; a relationship (8), a consent (64) and a
-- ticket (128) only where nothing else permits, or where a rule that forbids turns on them.
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
    today date;
    adult boolean;
    barred boolean;
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
        asked_to_forbid := asked_to_forbid | need;
    end loop;
    wanted := wanted | asked_to_forbid;
    me := (mine ->> 'staff')::uuid;
    today := (mine ->> 'today')::date;
    if wanted & 48 <> 0 and (not permitted or asked_to_forbid & 48 <> 0) then
        select exists (select 1 from governance.coming_of_age c where c.person_id = of_person and c.adult_on <= today),
               exists (select 1 from governance.exclusion e
                       where e.person_id = of_person and e.staff_id = me
                         and e.from_day <= today and (e.to_day is null or today < e.to_day))
               or (exists (select 1 from governance.restriction r
                           where r.person_id = of_person and r.from_day <= today and (r.to_day is null or today < r.to_day))
                   and not exists (select 1 from governance.restriction r
                                   where r.person_id = of_person and r.staff_id = me
                                     and r.from_day <= today and (r.to_day is null or today < r.to_day)))
        into adult, barred;
        facts := facts | case when adult then 16 else 32 end;
        foreach need in array permit loop
            permitted := permitted or facts & need = need;
        end loop;
    end if;
    if wanted & 8 <> 0 and (not permitted or asked_to_forbid & 8 <> 0) and exists (
        select 1 from governance.relationship r
        where r.person_id = of_person and (r.staff_id = me or r.team_id = (mine ->> 'team')::uuid)
          and r.from_day <= today and (r.to_day is null or today < r.to_day)) then
        facts := facts | 8;
        foreach need in array permit loop
            permitted := permitted or facts & need = need;
        end loop;
    end if;
    if wanted & 64 <> 0 and (not permitted or asked_to_forbid & 64 <> 0) and exists (
        select 1 from governance.consent c
        where c.person_id = of_person and c.category = of_category and c.agency = mine ->> 'agency'
          and c.withdrawn_at is null and c.from_day <= today and today < c.to_day) then
        facts := facts | 64;
        foreach need in array permit loop
            permitted := permitted or facts & need = need;
        end loop;
    end if;
    if wanted & 128 <> 0 and (not permitted or asked_to_forbid & 128 <> 0) and exists (
        select 1 from governance.break_glass_ticket t
        where t.person_id = of_person and t.staff_id = me and t.opened_at <= now() and now() < t.expires_at) then
        facts := facts | 128;
        foreach need in array permit loop
            permitted := permitted or facts & need = need;
        end loop;
    end if;
    if not permitted then
        return false;
    end if;
    if asked_to_forbid & 256 <> 0 then
        facts := facts | case when coalesce(barred, governance.barred(of_person, me, today)) then 256 else 0 end;
    end if;
    foreach need in array forbid loop
        if facts & need = need then
            return false;
        end if;
    end loop;
    return true;
end $$;
