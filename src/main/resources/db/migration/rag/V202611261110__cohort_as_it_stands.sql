-- Everyone on the cohort on a day whom whoever acts may be shown, that is with a membership and a record that may be; and of
-- their status, custody and lead as much as may be. What a list counts, filters and orders by: names and reasons are read
-- afterwards, of those on one page of it. All rows are decided at once, as governance.sees decides each.
grant usage on schema rag, supervision to ${searcher};
grant select on cohort.allocation, rag.spell, supervision.custody_spell to ${searcher};

create function rag.cohort_on(asked date)
    returns table (person_id uuid, status text, status_from date, custody_from date, lead_agency text)
language plpgsql stable security definer set search_path = pg_catalog set jit = off rows 500 as $$
#variable_conflict use_column
declare
    ours uuid := partnership.my_partnership();
    members uuid[];
begin
    members := array(
        select m.person_id from cohort.membership m
        where m.partnership_id = ours and m.from_day <= asked and (m.to_day is null or asked < m.to_day));
    return query
    with said as materialized (
        select f.*, row_number() over () as n from (
            select 'MEMBER' as what, m.person_id, m.category, m.owner_agency, m.handling, null as words, null::date as since
            from cohort.membership m
            where m.person_id = any (members) and m.from_day <= asked and (m.to_day is null or asked < m.to_day)
            union all
            select 'RECORD', r.person_id, r.category, r.owner_agency, r.handling, null, null
            from person.record r where r.person_id = any (members)
            union all
            select 'STATUS', s.person_id, s.category, s.owner_agency, s.handling, s.status, s.from_day
            from rag.spell s
            where s.person_id = any (members) and s.from_day <= asked and (s.to_day is null or asked < s.to_day)
            union all
            select 'CUSTODY', c.person_id, c.category, c.owner_agency, c.handling, null, c.from_day
            from supervision.custody_spell c
            where c.person_id = any (members) and c.from_day <= asked and (c.to_day is null or asked < c.to_day)
            union all
            select 'LEAD', a.person_id, a.category, a.owner_agency, a.handling, a.lead_agency, null
            from cohort.allocation a
            where a.person_id = any (members) and a.from_day <= asked and (a.to_day is null or asked < a.to_day)) as f
    ), seen as materialized (
        select d.n
        from (select array_agg(s.person_id order by s.n) as people, array_agg(s.category order by s.n) as categories,
                     array_agg(s.owner_agency order by s.n) as owners, array_agg(s.handling order by s.n) as handlings
              from said s) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as d
        where d.seen
    )
    select s.person_id,
           max(s.words) filter (where s.what = 'STATUS'), max(s.since) filter (where s.what = 'STATUS'),
           max(s.since) filter (where s.what = 'CUSTODY'), max(s.words) filter (where s.what = 'LEAD')
    from seen join said s on s.n = seen.n
    group by s.person_id having bool_or(s.what = 'MEMBER') and bool_or(s.what = 'RECORD');
end $$;
revoke execute on function rag.cohort_on(date) from public;
grant execute on function rag.cohort_on(date) to ${app};
grant create on schema rag to ${searcher};
alter function rag.cohort_on(date) owner to ${searcher};
revoke create on schema rag from ${searcher};
