-- What a partnership sets for itself over the lines of parameters/rag: what each status means, and who may move a person from
-- which status to which. How a long stay in a status is to be read ships here, as figures read it. Every line has its source.
create table rag.own_meaning (
    partnership_id uuid not null,
    from_day date not null,
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    words text not null check (words <> ''),
    source text not null check (source <> ''),
    primary key (partnership_id, status, from_day)
);

-- may: none means that nobody may.
create table rag.own_move (
    partnership_id uuid not null,
    from_day date not null,
    was text not null check (was in ('NOT_RATED', 'GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    may text[] not null check (may <@ array['PANEL', 'LEAD', 'CORE_AGENCY', 'OWN_MISTAKE']),
    source text not null check (source <> ''),
    primary key (partnership_id, was, status, from_day)
);

create table rag.long_stay (
    partnership_id uuid,
    from_day date not null,
    status text not null check (status in ('GREEN', 'AMBER', 'AMBER_ALERT', 'RED')),
    polarity text not null check (polarity in ('LOW_IS_GOOD', 'HIGH_IS_GOOD', 'NEUTRAL')),
    source text not null check (source <> ''),
    unique nulls not distinct (partnership_id, status, from_day)
);
insert into rag.long_stay values
    (null, '2000-01-01', 'RED', 'LOW_IS_GOOD', 'Oldham PID Appendix 2: under efficiency of enforcement'),
    (null, '2000-01-01', 'AMBER_ALERT', 'LOW_IS_GOOD', 'Oldham PID Appendix 2: under efficiency of enforcement'),
    (null, '2000-01-01', 'AMBER', 'LOW_IS_GOOD', 'Oldham PID Appendix 2: under improvements in compliance'),
    (null, '2000-01-01', 'GREEN', 'NEUTRAL', 'Oldham PID Appendix 2 lists a long Green beside a long Amber under improvements in compliance and does not say which way is good; neutral until the partnership decides');

do $$
declare
    named text;
begin
    foreach named in array array['own_meaning', 'own_move', 'long_stay'] loop
        execute format('alter table rag.%I enable row level security', named);
        execute format('create policy ours on rag.%I to ${app}
            using (partnership_id is null or partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
    end loop;
end $$;
create policy counted on rag.long_stay for select to ${publisher} using (true);
grant select, insert on rag.own_meaning, rag.own_move, rag.long_stay to ${app};
grant select on rag.long_stay to ${publisher};

create view published.rag_long_stay as
    select partnership_id, status, from_day, polarity, source from rag.long_stay;
alter view published.rag_long_stay owner to ${publisher};
grant select on published.rag_long_stay to ${statistics};
