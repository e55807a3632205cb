-- What may be shown is decided before anything is ranked or left off: links hidden from whoever draws change nothing of
-- what they draw, however many there are. And for all pairs of agencies at once, where one statement asked for each.
drop function matching.links_to_look_at(text, text, integer);

-- Links in force between two agencies that were made without a number and that nobody has looked at, where whoever acts
-- may be shown the record and one of the other agency that stood there when the link was made. Of each two agencies the
-- newest, as many as are enough; or one record's only. Decided in portions from the newest on, until there are enough. The
-- lot is the same for everyone, so that nobody chooses.
create or replace function matching.links_to_look_at(ones text[], others text[], enough integer, only_of uuid)
    returns table (one text, other text, record_id uuid, person_id uuid, lot bigint)
language plpgsql stable security definer set search_path = pg_catalog set enable_sort = off set jit = off rows 100 as $$
#variable_conflict use_column
declare
    mine uuid;
    pair record;
    portion integer := greatest(2 * enough, 100);
    before bigint;
    links uuid[];
    claims bigint[];
    shown integer;
    more integer;
begin
    if partnership.my_role() = 'DATA_STEWARD' or partnership.my_role() like 'JOB\_%' then
        mine := partnership.my_partnership();
    end if;
    for pair in select distinct p.one, p.other from unnest(ones, others) as p(one, other) where mine is not null loop
        before := 9223372036854775807;
        shown := 0;
        loop
            select array_agg(m.record_id), array_agg(m.claim_number), min(m.claim_number) into links, claims, before
            from (select r.record_id, c.claim_number
                  from person.identity_claim c
                  join person.record r on r.partnership_id = c.partnership_id and r.owner_agency = c.owner_agency
                   and r.person_ref = c.person_ref and r.person_id = c.person_id
                  where c.partnership_id = mine and c.kind = 'ASSERTED' and c.rule = 'weight of evidence'
                    and c.owner_agency in (pair.one, pair.other) and c.claim_number < before
                    and (only_of is null or r.record_id = only_of)
                    and not exists (
                        select from matching.link_looked_at l
                        where l.partnership_id = r.partnership_id and l.record_id = r.record_id and l.person_id = r.person_id)
                    and not exists (
                        select from person.identity_claim k
                        where k.partnership_id = c.partnership_id and k.owner_agency = c.owner_agency
                          and k.person_ref = c.person_ref and k.person_id = c.person_id and k.kind = 'ASSERTED'
                          and k.rule = 'weight of evidence' and k.claim_number > c.claim_number)
                  order by c.claim_number desc limit portion) m;
            exit when links is null;
            return query
            with made as materialized (
                select m.record_id, m.claim_number, r.person_id,
                       case r.owner_agency when pair.one then pair.other else pair.one end as beside
                from unnest(links, claims) as m(record_id, claim_number) join person.record r on r.record_id = m.record_id
            ), held as materialized (
                select m.record_id as link, m.claim_number, r.person_id, r.record_id, r.category, r.owner_agency, r.handling,
                       row_number() over () as n
                from made m
                join person.record r on r.person_id = m.person_id and (r.record_id = m.record_id or r.owner_agency = m.beside)
                where r.record_id = m.record_id or exists (
                    select from person.identity_claim k
                    where k.partnership_id = r.partnership_id and k.owner_agency = r.owner_agency
                      and k.person_ref = r.person_ref and k.person_id = r.person_id and k.kind = 'ASSERTED'
                      and k.claim_number < m.claim_number)
            ), seen as materialized (
                select h.*
                from (select array_agg(h.person_id order by h.n) as people, array_agg(h.category order by h.n) as categories,
                             array_agg(h.owner_agency order by h.n) as owners, array_agg(h.handling order by h.n) as handlings
                      from held h) as a
                cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
                join held h on h.n = s.n and s.seen
            )
            select pair.one, pair.other, s.link, s.person_id, hashtextextended(s.link::text, 0)
            from seen s group by s.link, s.person_id, s.claim_number
            having bool_or(s.record_id = s.link) and bool_or(s.record_id <> s.link)
            order by s.claim_number desc limit enough - shown;
            get diagnostics more = row_count;
            shown := shown + more;
            exit when shown >= enough or cardinality(links) < portion;
        end loop;
    end loop;
end $$;
revoke execute on function matching.links_to_look_at(text[], text[], integer, uuid) from public;
grant execute on function matching.links_to_look_at(text[], text[], integer, uuid) to ${app};
grant create on schema matching to ${searcher};
alter function matching.links_to_look_at(text[], text[], integer, uuid) owner to ${searcher};
revoke create on schema matching from ${searcher};

-- A label is of the two agencies it was drawn for, and of no other that has a record of the person too.
alter table matching.link_looked_at add constraint of_the_pair_drawn check (cardinality(held_by) = 1) not valid;
