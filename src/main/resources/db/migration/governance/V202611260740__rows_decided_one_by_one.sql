-- The same decision at less cost. From whom the acting member of staff is kept is put together once for a statement, as
-- the lists are short; and what a rule turns on is looked up rule by rule, so that the first that permits saves the rest.
create index on governance.exclusion (staff_id);
create index on governance.restriction (partnership_id);

create function governance.kept_from(me uuid, mine uuid, today date) returns jsonb
language sql stable set search_path = pg_catalog as $$
    select coalesce(jsonb_object_agg(md5(kept.person_id::text), true), '{}'::jsonb)
    from (select e.person_id from governance.exclusion e
          where e.staff_id = me and e.from_day <= today and (e.to_day is null or today < e.to_day)
          union
          select r.person_id from governance.restriction r
          where r.partnership_id = mine and r.from_day <= today and (r.to_day is null or today < r.to_day)
          group by r.person_id having not bool_or(r.staff_id = me)) kept
$$;

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
        'rules', coalesce((select r.rules from governance.rules_of_role r where r.role = me.role), '{}'::jsonb),
        'kept_from', governance.kept_from(me.staff_id, me.partnership_id, partnership.today()))
    from partnership.acting() me
$$;

-- Which of the asked facts hold that are not known from the row itself: relationship 8, adult 16, child 32, consent 64,
-- emergency 128. Age is answered whole.
create function governance.looked_up(mine jsonb, of_person uuid, of_category text, owner text, asked integer)
returns integer language plpgsql stable as $$
declare
    today date := (mine ->> 'today')::date;
    me uuid;
    my_team uuid;
    facts integer := 0;
begin
    if asked & 48 <> 0 then
        perform from governance.coming_of_age c where c.person_id = of_person and c.adult_on <= today;
        facts := case when found then 16 else 32 end;
    end if;
    if asked & 200 = 0 then
        return facts;
    end if;
    me := (mine ->> 'staff')::uuid;
    my_team := (mine ->> 'team')::uuid;
    if asked & 8 <> 0 and exists (
        select 1 from governance.relationship r
        where r.person_id = of_person and (r.staff_id = me or r.team_id = my_team)
          and r.from_day <= today and (r.to_day is null or today < r.to_day)) then
        facts := facts | 8;
    end if;
    if asked & 64 <> 0 and exists (
        select 1 from governance.consent c
        where c.person_id = of_person and c.category = of_category and c.agency = mine ->> 'agency'
          and c.holder = owner and c.withdrawn_at is null and c.from_day <= today and today < c.to_day) then
        facts := facts | 64;
    end if;
    if asked & 128 <> 0 and exists (
        select 1 from governance.break_glass_ticket t
        where t.person_id = of_person and t.staff_id = me and of_category = any (t.categories)
          and t.opened_at <= partnership.moment() and partnership.moment() < t.expires_at) then
        facts := facts | 128;
    end if;
    return facts;
end $$;

-- Whether a row is shown. Bits are those of org.turnstone.governance.Fact, in its order: 1 to 4 and 256 to 1024 are known
-- from the row and from who asks; 8 to 128 are looked up when a rule turns on nothing else any more.
create or replace function governance.sees(mine jsonb, of_partnership uuid, of_person uuid, of_category text, owner text,
                                           handled text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    said jsonb := mine -> 'rules' -> of_category;
    permitted boolean := false;
    unknown integer := 248;
    asked integer;
    facts integer;
    need integer;
begin
    if said is null or of_partnership is distinct from (mine ->> 'partnership')::uuid then
        return false;
    end if;
    facts := case when owner = mine ->> 'agency' then 1 else 2 end
        | case when mine -> 'agreed' ? of_category then 4 else 0 end
        | case when mine -> 'kept_from' ? md5(of_person::text) then 256 else 0 end
        | case handled when 'P' then 512 when 'C' then 1024 else 0 end;
    foreach need in array (said ->> 'permit')::integer[] loop
        if (facts | unknown) & need = need then
            asked := need & unknown;
            if asked <> 0 then
                facts := facts | governance.looked_up(mine, of_person, of_category, owner, asked);
                unknown := unknown & ~(asked | case when asked & 48 <> 0 then 48 else 0 end);
            end if;
            permitted := facts & need = need;
            exit when permitted;
        end if;
    end loop;
    if not permitted then
        return false;
    end if;
    foreach need in array (said ->> 'forbid')::integer[] loop
        if (facts | unknown) & need = need then
            asked := need & unknown;
            if asked <> 0 then
                facts := facts | governance.looked_up(mine, of_person, of_category, owner, asked);
                unknown := unknown & ~(asked | case when asked & 48 <> 0 then 48 else 0 end);
            end if;
            if facts & need = need then
                return false;
            end if;
        end if;
    end loop;
    return true;
end $$;

drop function governance.barred(uuid, uuid, date);
