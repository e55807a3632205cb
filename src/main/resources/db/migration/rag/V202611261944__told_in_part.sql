-- A status, and whether someone is in custody, on the cohort or led, is worked out from all that agencies say. That is for
-- those alone who may see all of it: to whoever may not, one claim that is hidden could take away what another, which they may
-- see, tells them; for them it is worked out anew from what they may see. These functions say of whom that is so.
create index setting_guard on rag.setting (person_id, category, owner_agency, handling)
    where superseded_at is null and not withdrawn;
grant select on cohort.membership_claim, cohort.allocation_claim, supervision.custody_claim, rag.setting to ${searcher};

-- How what is in force of these people is guarded, each guard of a person once.
create function rag.guards_of(people uuid[]) returns table (person_id uuid, category text, owner_agency text, handling text)
language sql stable as $$
    select m.person_id, m.category, m.owner_agency, m.handling from cohort.membership_claim m
    where m.person_id = any (people) and m.superseded_at is null and not m.withdrawn
    union
    select a.person_id, a.category, a.owner_agency, a.handling from cohort.allocation_claim a
    where a.person_id = any (people) and a.superseded_at is null and not a.withdrawn
    union
    select c.person_id, c.category, c.owner_agency, c.handling from supervision.custody_claim c
    where c.person_id = any (people) and c.superseded_at is null and not c.withdrawn
    union
    select s.person_id, s.category, s.owner_agency, s.handling from rag.setting s
    where s.person_id = any (people) and s.superseded_at is null and not s.withdrawn
$$;
revoke execute on function rag.guards_of(uuid[]) from public;
grant execute on function rag.guards_of(uuid[]) to ${searcher};

-- Those of these people of whom something is in force that whoever acts may not be shown. Only ever asked to choose where to
-- read from, never to be told.
create function rag.told_in_part(people uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog set jit = off rows 10 as $$
    with guarded as materialized (
        select g.*, row_number() over () as n from rag.guards_of(people) as g
    )
    select distinct g.person_id
    from (select array_agg(g.person_id order by g.n) as people, array_agg(g.category order by g.n) as categories,
                 array_agg(g.owner_agency order by g.n) as owners, array_agg(g.handling order by g.n) as handlings
          from guarded g) as a
    cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as d
    join guarded g on g.n = d.n
    where not d.seen
$$;
revoke execute on function rag.told_in_part(uuid[]) from public;
grant execute on function rag.told_in_part(uuid[]) to ${app};

-- As before, from whom no claim is hidden; the rest are answered with nothing but that they are told of in part, whether or
-- not what may be seen of them has them on the cohort.
drop function rag.cohort_on(date);
create function rag.cohort_on(asked date)
    returns table (person_id uuid, in_part boolean, status text, status_from date, custody_from date, lead_agency text)
language plpgsql stable security definer set search_path = pg_catalog set jit = off rows 500 as $$
#variable_conflict use_column
declare
    ours uuid := partnership.my_partnership();
    members uuid[];
begin
    members := array(
        select distinct m.person_id from cohort.membership_claim m
        where m.partnership_id = ours and m.superseded_at is null and not m.withdrawn
          and m.adopted_on <= asked and (m.exited_on is null or asked < m.exited_on));
    return query
    with guarded as materialized (
        select g.*, row_number() over () as n from (
            select true as identity, r.person_id, r.category, r.owner_agency, r.handling
            from person.record r where r.person_id = any (members)
            union
            select false, c.* from rag.guards_of(members) c) as g
    ), shown as materialized (
        select g.person_id, not bool_and(d.seen or g.identity) as in_part
        from (select array_agg(g.person_id order by g.n) as people, array_agg(g.category order by g.n) as categories,
                     array_agg(g.owner_agency order by g.n) as owners, array_agg(g.handling order by g.n) as handlings
              from guarded g) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as d
        join guarded g on g.n = d.n
        group by g.person_id having bool_or(d.seen and g.identity) and bool_or(d.seen and not g.identity)
    ), fact as materialized (
        select 'MEMBER' as what, m.person_id, null as words, null::date as since from cohort.membership m
        where m.person_id = any (members) and m.from_day <= asked and (m.to_day is null or asked < m.to_day)
        union all
        select 'STATUS', s.person_id, s.status, s.from_day from rag.spell s
        where s.person_id = any (members) and s.from_day <= asked and (s.to_day is null or asked < s.to_day)
        union all
        select 'CUSTODY', c.person_id, null, c.from_day from supervision.custody_spell c
        where c.person_id = any (members) and c.from_day <= asked and (c.to_day is null or asked < c.to_day)
        union all
        select 'LEAD', a.person_id, a.lead_agency, null from cohort.allocation a
        where a.person_id = any (members) and a.from_day <= asked and (a.to_day is null or asked < a.to_day)
    )
    select s.person_id, false, max(f.words) filter (where f.what = 'STATUS'), max(f.since) filter (where f.what = 'STATUS'),
           max(f.since) filter (where f.what = 'CUSTODY'), max(f.words) filter (where f.what = 'LEAD')
    from shown s join fact f on f.person_id = s.person_id
    where not s.in_part
    group by s.person_id having bool_or(f.what = 'MEMBER')
    union all
    select s.person_id, true, null, null, null, null from shown s where s.in_part;
end $$;
revoke execute on function rag.cohort_on(date) from public;
grant execute on function rag.cohort_on(date) to ${app};
grant create on schema rag to ${searcher};
alter function rag.guards_of(uuid[]) owner to ${searcher};
alter function rag.told_in_part(uuid[]) owner to ${searcher};
alter function rag.cohort_on(date) owner to ${searcher};
revoke create on schema rag from ${searcher};
