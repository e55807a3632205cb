-- Links that were made without a number and looked at since: further labels of how well linking works, so that what was
-- signed off goes on being checked. Of a link nothing is kept but which agencies' records it joined.
create table matching.link_looked_at (
    look_id uuid primary key,
    partnership_id uuid not null,
    record_id uuid not null,
    person_id uuid not null,
    agency text not null,
    held_by text[] not null,
    said text not null check (said in ('SAME', 'DIFFERENT', 'ASK')),
    ethnicity text not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    unique (partnership_id, record_id, person_id)
);
create index link_looked_at_of_person on matching.link_looked_at (person_id);
alter table matching.link_looked_at enable row level security;
alter table matching.link_looked_at force row level security;
create policy for_jobs on matching.link_looked_at to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy for_the_steward on matching.link_looked_at to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD')
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert, delete on matching.link_looked_at to ${app};
create policy found on matching.link_looked_at for select to ${searcher} using (true);
grant select on matching.link_looked_at to ${searcher};

create index link_by_weight on person.identity_claim (partnership_id, claim_number)
    where kind = 'ASSERTED' and rule = 'weight of evidence';

-- Links in force between two agencies that were made without a number and that nobody has looked at: of the newest 500 some
-- drawn by lot, so that nobody chooses and everyone draws the same. Only where whoever acts may be shown both records.
create function matching.links_to_look_at(one text, other text, most integer) returns table (record_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog set jit = off rows 10 as $$
    with mine as materialized (
        select partnership.my_partnership() as partnership_id
        where partnership.my_role() = 'DATA_STEWARD' or partnership.my_role() like 'JOB\_%'
    ), made as materialized (
        select distinct n.record_id, n.person_id, n.beside, hashtextextended(n.record_id::text, 0) as lot from (
        select r.record_id, r.person_id, case r.owner_agency when one then other else one end as beside
        from mine
        join person.identity_claim c on c.partnership_id = mine.partnership_id and c.owner_agency in (one, other)
         and c.kind = 'ASSERTED' and c.rule = 'weight of evidence'
        join person.record r on r.partnership_id = c.partnership_id and r.owner_agency = c.owner_agency
         and r.person_ref = c.person_ref and r.person_id = c.person_id
        where not exists (
                select from matching.link_looked_at l
                where l.partnership_id = r.partnership_id and l.record_id = r.record_id and l.person_id = r.person_id)
          and exists (
                select from person.record o
                where o.person_id = r.person_id and o.record_id <> r.record_id
                  and o.owner_agency = case r.owner_agency when one then other else one end)
        order by c.claim_number desc limit 500) n
    ), held as materialized (
        select m.record_id as link, m.person_id, m.lot, r.record_id, r.category, r.owner_agency, r.handling,
               row_number() over () as n
        from made m join person.record r on r.person_id = m.person_id and (r.record_id = m.record_id or r.owner_agency = m.beside)
    ), shown as materialized (
        select h.*
        from (select array_agg(h.person_id order by h.n) as people, array_agg(h.category order by h.n) as categories,
                     array_agg(h.owner_agency order by h.n) as owners, array_agg(h.handling order by h.n) as handlings from held h) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
        join held h on h.n = s.n and s.seen
    )
    select s.link, s.person_id from shown s
    group by s.link, s.person_id, s.lot having bool_or(s.record_id = s.link) and bool_or(s.record_id <> s.link)
    order by s.lot limit most
$$;
revoke execute on function matching.links_to_look_at(text, text, integer) from public;
grant execute on function matching.links_to_look_at(text, text, integer) to ${app};
grant create on schema matching to ${searcher};
alter function matching.links_to_look_at(text, text, integer) owner to ${searcher};
revoke create on schema matching from ${searcher};
