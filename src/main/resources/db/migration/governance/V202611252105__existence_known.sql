-- Of which categories the agency of whoever acts may know that something is held, under its agreement in force.
create function governance.existence_known() returns text[]
language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct c.category), '{}')
    from partnership.acting() me
    join governance.sharing_agreement s on s.partnership_id = me.partnership_id and s.agency = me.agency
    cross join unnest(s.existence_known) as c(category)
    where s.signed_on <= partnership.today() and partnership.today() < s.review_on
      and (s.ended_on is null or partnership.today() < s.ended_on)
$$;
revoke execute on function governance.existence_known() from public;
grant execute on function governance.existence_known() to ${app}, ${searcher};
