-- Who may see what: the rule table as the application publishes it, the facts that rules ask about, and the
-- one function that every policy of every room calls.
create schema governance;
grant usage on schema governance to ${app}, ${searcher}, ${publisher};

-- Written at start from the Java table org.turnstone.governance.AccessRules; one row for each role and category.
-- needs: the facts, as bits of governance.Fact, that must all hold for the rule to speak.
create table governance.access_rule (
    rule_id text not null,
    effect text not null check (effect in ('PERMIT', 'FORBID')),
    role text not null,
    category text not null,
    needs integer not null,
    primary key (rule_id, role, category)
);

-- One agreement for one agency: what it may receive, for what purposes, until when.
create table governance.sharing_agreement (
    agreement_id uuid primary key,
    partnership_id uuid not null,
    agency text not null,
    title text not null,
    version integer not null,
    purposes text[] not null,
    categories text[] not null,
    existence_known text[] not null default '{}',
    signed_by text not null,
    signed_on date not null,
    review_on date not null check (review_on > signed_on),
    ended_on date,
    foreign key (partnership_id, agency) references partnership.agency
);

create table governance.relationship (
    relationship_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    staff_id uuid,
    team_id uuid,
    kind text not null check (kind in ('LEAD', 'DEPUTY', 'TEAM', 'PANEL', 'REFERRED')),
    from_day date not null,
    to_day date,
    source text not null,
    check (staff_id is not null or team_id is not null)
);
create index relationship_of_person on governance.relationship (person_id, staff_id);
create index relationship_of_team on governance.relationship (person_id, team_id) where team_id is not null;
create index relationship_of_staff on governance.relationship (staff_id);

-- The day each person turns eighteen; no row or no day means the age is not known, and the child's rule is kept.
create table governance.coming_of_age (
    person_id uuid primary key,
    partnership_id uuid not null,
    adult_on date
);

create table governance.exclusion (
    partnership_id uuid not null,
    person_id uuid not null,
    staff_id uuid not null,
    reason text not null,
    from_day date not null,
    to_day date,
    primary key (person_id, staff_id, from_day)
);

create table governance.restriction (
    partnership_id uuid not null,
    person_id uuid not null,
    staff_id uuid not null,
    reason text not null,
    from_day date not null,
    to_day date,
    primary key (person_id, staff_id, from_day)
);

create table governance.consent (
    consent_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    category text not null,
    agency text not null,
    from_day date not null,
    to_day date not null,
    withdrawn_at timestamptz
);
create index consent_of_person on governance.consent (person_id, agency, category);

create table governance.break_glass_ticket (
    ticket_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    staff_id uuid not null,
    approved_by uuid not null,
    reason text not null,
    opened_at timestamptz not null,
    expires_at timestamptz not null,
    check (approved_by <> staff_id)
);
create index ticket_of_person on governance.break_glass_ticket (person_id, staff_id);

-- What the rules say to the membership that acts, read once a statement:
-- {"agency", "partnership", "staff", "team", "today", "agreed": [category], "rules": {category: {"permit": [needs], "forbid": [needs], "asks": bits}}}
create function governance.my_rules() returns jsonb
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
                               'permit', coalesce(jsonb_agg(r.needs) filter (where r.effect = 'PERMIT'), '[]'::jsonb),
                               'forbid', coalesce(jsonb_agg(r.needs) filter (where r.effect = 'FORBID'), '[]'::jsonb),
                               'asks', bit_or(r.needs)) as said
                        from governance.access_rule r where r.role = me.role group by r.category) by_category))
    from partnership.acting() me
$$;

-- Whether a row is shown. Bits are those of org.turnstone.governance.Fact, in its order; a fact is only looked up
-- when a rule of the row's category asks for it.
create function governance.sees(mine jsonb, of_partnership uuid, of_person uuid, of_category text, owner text,
                                handled text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    said jsonb := mine -> 'rules' -> of_category;
    asks integer := (said ->> 'asks')::integer;
    facts integer := 0;
    me uuid := (mine ->> 'staff')::uuid;
    my_team uuid := (mine ->> 'team')::uuid;
    today date := (mine ->> 'today')::date;
    need integer;
begin
    if said is null or of_partnership is distinct from (mine ->> 'partnership')::uuid then
        return false;
    end if;
    facts := case when owner = mine ->> 'agency' then 1 else 2 end
        | case when mine -> 'agreed' ? of_category then 4 else 0 end
        | case handled when 'P' then 512 when 'C' then 1024 else 0 end;
    if asks & 8 <> 0 and (exists (
        select 1 from governance.relationship r
        where r.person_id = of_person and r.staff_id = me
          and r.from_day <= today and (r.to_day is null or today < r.to_day))
        or my_team is not null and exists (
        select 1 from governance.relationship r
        where r.person_id = of_person and r.team_id = my_team
          and r.from_day <= today and (r.to_day is null or today < r.to_day))) then
        facts := facts | 8;
    end if;
    if asks & 48 <> 0 then
        facts := facts | case when exists (
            select 1 from governance.coming_of_age c
            where c.person_id = of_person and c.adult_on <= today) then 16 else 32 end;
    end if;
    if asks & 64 <> 0 and exists (
        select 1 from governance.consent c
        where c.person_id = of_person and c.category = of_category and c.agency = mine ->> 'agency'
          and c.withdrawn_at is null and c.from_day <= today and today < c.to_day) then
        facts := facts | 64;
    end if;
    if asks & 128 <> 0 and exists (
        select 1 from governance.break_glass_ticket t
        where t.person_id = of_person and t.staff_id = me and t.opened_at <= now() and now() < t.expires_at) then
        facts := facts | 128;
    end if;
    if asks & 256 <> 0 and governance.barred(of_person, me, today) then
        facts := facts | 256;
    end if;
    for need in select jsonb_array_elements_text(said -> 'forbid')::integer loop
        if facts & need = need then return false; end if;
    end loop;
    for need in select jsonb_array_elements_text(said -> 'permit')::integer loop
        if facts & need = need then return true; end if;
    end loop;
    return false;
end $$;

-- Kept out by name, or not on the list of the few who are let in.
create function governance.barred(of_person uuid, me uuid, today date) returns boolean
language plpgsql stable as $$
begin
    return exists (
        select 1 from governance.exclusion e
        where e.person_id = of_person and e.staff_id = me
          and e.from_day <= today and (e.to_day is null or today < e.to_day))
    or (exists (
        select 1 from governance.restriction r
        where r.person_id = of_person and r.from_day <= today and (r.to_day is null or today < r.to_day))
        and not exists (
        select 1 from governance.restriction r
        where r.person_id = of_person and r.staff_id = me
          and r.from_day <= today and (r.to_day is null or today < r.to_day)));
end $$;

-- Every room's table of person-level data is closed by this call. Jobs write for any agency, people for their own;
-- only an erasure deletes.
create function governance.protect(named regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', named);
    execute format('alter table %s force row level security', named);
    execute format('create policy seen on %s for select to ${app} using (
        governance.sees((select governance.my_rules()), partnership_id, person_id, category, owner_agency, handling))', named);
    execute format('create policy written on %s for insert to ${app} with check (
        partnership_id = (select partnership.my_partnership())
        and ((select partnership.my_role()) like ''JOB_%%'' or owner_agency = (select partnership.my_agency())))', named);
    execute format('create policy changed on %s for update to ${app} using (
        governance.sees((select governance.my_rules()), partnership_id, person_id, category, owner_agency, handling))
        with check (partnership_id = (select partnership.my_partnership()))', named);
    execute format('create policy erased on %s for delete to ${app} using (
        partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = ''JOB_ERASURE'')', named);
    execute format('create policy found on %s for select to ${searcher} using (true)', named);
    execute format('create policy counted on %s for select to ${publisher} using (true)', named);
end $$;

-- The lists behind a decision are not for everyone to read: a list can be a disclosure. The rules read them through
-- governance.sees; people read them only as privacy officer, and staff their own relationships.
do $$
declare
    named text;
begin
    foreach named in array array['sharing_agreement', 'relationship', 'coming_of_age', 'exclusion', 'restriction', 'consent',
                                 'break_glass_ticket'] loop
        execute format('alter table governance.%I enable row level security', named);
        execute format('create policy kept on governance.%I to ${app}
            using (partnership_id = (select partnership.my_partnership())
                   and ((select partnership.my_role()) like ''JOB_%%'' or (select partnership.my_role()) = ''PRIVACY_OFFICER''))
            with check (partnership_id = (select partnership.my_partnership()))', named);
    end loop;
end $$;
create policy known_to_all on governance.sharing_agreement for select to ${app}
    using (partnership_id = (select partnership.my_partnership()));
create policy my_own on governance.relationship for select to ${app}
    using (staff_id = (select staff_id from partnership.acting()) or team_id = (select team_id from partnership.acting()));

grant select on governance.access_rule to ${app};
grant select, insert, update on governance.sharing_agreement, governance.relationship, governance.coming_of_age,
    governance.exclusion, governance.restriction, governance.consent, governance.break_glass_ticket to ${app};
grant delete on governance.relationship, governance.coming_of_age, governance.exclusion, governance.restriction,
    governance.consent, governance.break_glass_ticket to ${app};

create schema published;
grant usage on schema published to ${statistics};
grant usage, create on schema published to ${publisher};
