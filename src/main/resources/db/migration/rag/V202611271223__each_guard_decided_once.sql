-- As before, but a guard that a person's record and what is claimed of them have in common is decided once.
create or replace function rag.cohort_on(asked date)
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
        select g.person_id, g.category, g.owner_agency, g.handling, bool_or(g.identity) as identity,
               bool_or(not g.identity) as claimed, row_number() over () as n
        from (select true as identity, r.person_id, r.category, r.owner_agency, r.handling
              from person.record r where r.person_id = any (members)
              union all
              select false, c.* from rag.guards_of(members) c) as g
        group by g.person_id, g.category, g.owner_agency, g.handling
    ), shown as materialized (
        select g.person_id, not bool_and(d.seen or not g.claimed) as in_part
        from (select array_agg(g.person_id order by g.n) as people, array_agg(g.category order by g.n) as categories,
                     array_agg(g.owner_agency order by g.n) as owners, array_agg(g.handling order by g.n) as handlings
              from guarded g) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as d
        join guarded g on g.n = d.n
        group by g.person_id having bool_or(d.seen and g.identity) and bool_or(d.seen and g.claimed)
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
