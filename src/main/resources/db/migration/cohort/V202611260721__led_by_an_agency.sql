-- With how many people an agency leads the work from a day on: told to an administrator who wants to end the agency. A number,
-- the same whoever may see whom; nobody is named.
create function cohort.led_from(of_agency text, from_day date) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
    select count(distinct a.person_id) from cohort.allocation a
    where a.partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'ADMINISTRATOR'
      and a.lead_agency = of_agency and (a.to_day is null or a.to_day > led_from.from_day)
$$;
revoke execute on function cohort.led_from(text, date) from public;
grant execute on function cohort.led_from(text, date) to ${app};
grant create on schema cohort to ${publisher};
alter function cohort.led_from(text, date) owner to ${publisher};
revoke create on schema cohort from ${publisher};
