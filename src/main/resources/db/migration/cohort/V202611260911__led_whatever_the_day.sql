-- Whether an agency leads the work with anyone from a day on, told to an administrator who wants to end the agency: nothing
-- where it leads nobody then, or else with how many it does from today on, whatever the day, so that trying one day after another
-- shows no allocation's last day; 0 where they are fewer than may be told.
drop function cohort.led_from(text, date);
create function cohort.led_from(of_agency text, from_day date, fewest integer) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
    select case when count(distinct a.person_id) >= fewest then count(distinct a.person_id) else 0 end
    from cohort.allocation a
    where a.partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'ADMINISTRATOR'
      and a.lead_agency = of_agency and (a.to_day is null or a.to_day > partnership.today())
    having bool_or(a.to_day is null or a.to_day > greatest(led_from.from_day, partnership.today()))
$$;
revoke execute on function cohort.led_from(text, date, integer) from public;
grant execute on function cohort.led_from(text, date, integer) to ${app};
grant create on schema cohort to ${publisher};
alter function cohort.led_from(text, date, integer) owner to ${publisher};
revoke create on schema cohort from ${publisher};
