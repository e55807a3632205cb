-- Which statuses a ground speaks for, from a day on, with its source; a ground without a line speaks for every status. A partnership's
-- own line stands before what ships (decision 0018).
create table rag.ground_for (
    partnership_id uuid,
    code text not null check (code ~ '^[A-Z][A-Z_]*$'),
    statuses text[] not null check (statuses <@ array['GREEN', 'AMBER', 'AMBER_ALERT', 'RED'] and statuses <> '{}'),
    from_day date not null,
    source text not null,
    unique nulls not distinct (partnership_id, code, from_day)
);
insert into rag.ground_for
select null, code, statuses, '2000-01-01', source from
    (values
        (array['ENGAGING', 'NEWLY_ADOPTED', 'RELEASED', 'PARTIAL_ENGAGEMENT'], array['GREEN', 'AMBER'],
         'derived: what Green and Amber mean by common usage, and compliance in Oldham PID Appendix 2'),
        (array['MISSED_CONTACT', 'POSITIVE_TEST', 'INTELLIGENCE', 'WHEREABOUTS', 'ARRESTED', 'BREACH', 'RECALL', 'WARRANT', 'REFUSES'],
         array['AMBER', 'AMBER_ALERT', 'RED'],
         'derived: what Amber Alert and Red mean by common usage, and enforcement in Oldham PID Appendix 2; Amber is also for a concern that is not resolved')
    ) as line (codes, statuses, source), unnest(codes) as code;

alter table rag.ground_for enable row level security;
create policy ours on rag.ground_for to ${app}
    using (partnership_id is null or partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert on rag.ground_for to ${app};
