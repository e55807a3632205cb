-- A partnership's own versions of the scoring matrix: written once by the coordinator and never changed; nothing counts by one until
-- it is adopted. Nothing here is about a person. Numbers up to 100 are for versions that ship.
create table selection.matrix_version (
    partnership_id uuid not null,
    version integer not null check (version > 100),
    began integer not null check (began > 0 and began < version),
    from_day date not null,
    name text not null check (name <> '' and length(name) <= 100),
    threshold integer not null check (threshold between 1 and 1000),
    source text not null check (source <> ''),
    kinds text[] not null,
    assessment text not null,
    assessed_on date,
    set_by text not null,
    said_by uuid not null,
    recorded_at timestamptz not null,
    primary key (partnership_id, version),
    check (cardinality(kinds) = 0 or (assessment <> '' and assessed_on is not null))
);
create unique index one_matrix_of_a_name on selection.matrix_version (partnership_id, lower(name));

create table selection.matrix_line (
    partnership_id uuid not null,
    version integer not null,
    criterion text not null,
    least integer not null,
    band text not null,
    points integer not null check (points between -100 and 100),
    counts boolean not null,
    source text not null check (source <> ''),
    basis text,
    signed_by text,
    signed_on date,
    primary key (partnership_id, version, criterion, least),
    foreign key (partnership_id, version) references selection.matrix_version,
    -- what is told for another purpose or in confidence counts only on a lawful basis that was signed for
    constraint lawful_basis check (criterion not in ('CLASS_A', 'PROTECTIVE') or not counts
        or (coalesce(basis, '') <> '' and coalesce(signed_by, '') <> '' and signed_on is not null))
);

do $$
declare
    named text;
begin
    foreach named in array array['matrix_version', 'matrix_line'] loop
        execute format('alter table selection.%I enable row level security', named);
        execute format('alter table selection.%I force row level security', named);
        execute format('create policy ours on selection.%I to ${app}'
            || ' using (partnership_id = (select partnership.my_partnership()))'
            || ' with check (partnership_id = (select partnership.my_partnership()))', named);
        execute format('create policy written_by_the_coordinator on selection.%I as restrictive for insert to ${app}'
            || ' with check ((select partnership.my_role()) = ''COORDINATOR'')', named);
        execute format('grant select, insert on selection.%I to ${app}', named);
    end loop;
end $$;
