-- Breaking glass: who asked for whose record, for what and why, who agreed, until when, and what the privacy officer found. A
-- ticket opens only the categories it names. Asking about a reference that names nobody is kept as well.
alter table governance.break_glass_ticket
    alter column person_id drop not null,
    add column reference text not null default '',
    add column agency text not null default '',
    add column categories text[] not null default '{}',
    add column ground text not null default '',
    add column review_by date not null default '9999-12-31',
    add column reviewed_by uuid,
    add column reviewed_at timestamptz,
    add column found text check (found in ('RIGHT', 'WRONG', 'FURTHER')),
    add column found_words text not null default '',
    add check (reviewed_by is null or reviewed_by <> staff_id and reviewed_by <> approved_by),
    add check ((reviewed_at is null) = (found is null));
create policy my_own on governance.break_glass_ticket for select to ${app}
    using (staff_id = (select staff_id from partnership.acting()));
create policy named_as_second on governance.break_glass_ticket for select to ${app}
    using (approved_by = (select staff_id from partnership.acting()));
create policy cleared_by_day on governance.break_glass_ticket for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'HOUSEKEEPING'
           and found is not null);
create policy cleared on governance.break_glass_ticket for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'HOUSEKEEPING'
           and found is not null);

-- Consent: whose records it is about, on what evidence it rests, who wrote it down and who that it was withdrawn. Those who
-- treat keep the consents of their own agency for their own category, and give nothing of another's.
alter table governance.consent
    add column holder text not null default '',
    add column evidence text not null default '',
    add column recorded_by uuid,
    add column recorded_at timestamptz,
    add column withdrawn_by uuid,
    add column withdrawn_words text not null default '',
    add check (to_day > from_day),
    add check (holder <> agency);
create policy kept_by_those_who_treat on governance.consent to ${app}
    using (partnership_id = (select partnership.my_partnership())
           and holder = (select partnership.my_agency())
           and ((select partnership.my_role()) = 'DIP_WORKER' and category = 'TREATMENT'
                or (select partnership.my_role()) = 'MENTAL_HEALTH_WORKER' and category = 'HEALTH'));

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
              and c.holder = owner and c.withdrawn_at is null and c.from_day <= today and today < c.to_day) then
            facts := facts | 64;
        end if;
        if wanted & 128 <> 0 and exists (
            select 1 from governance.break_glass_ticket t
            where t.person_id = of_person and t.staff_id = me and of_category = any (t.categories)
              and t.opened_at <= partnership.moment() and partnership.moment() < t.expires_at) then
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
