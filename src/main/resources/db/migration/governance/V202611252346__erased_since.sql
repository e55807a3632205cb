-- A page that looks back says that people have been erased since, and when; not who, nor on whose authority. The days are
-- those of the partnership, the same for every reader.
create function governance.erased_since(day date) returns setof date
language sql stable security definer set search_path = pg_catalog rows 20 as $$
    select erased_on from governance.tombstone
    where partnership_id = (select partnership.my_partnership()) and erased_on >= day
    order by erased_on
$$;
revoke execute on function governance.erased_since(date) from public;
grant execute on function governance.erased_since(date) to ${app};
grant select (partnership_id, erased_on) on governance.tombstone to ${searcher};
create policy days_alone on governance.tombstone for select to ${searcher} using (true);
grant create on schema governance to ${searcher};
alter function governance.erased_since(date) owner to ${searcher};
revoke create on schema governance from ${searcher};
