-- Whether an agency leads the work with anyone from today on, told to an administrator who wants to end the agency: nothing where
-- it leads nobody, or else with how many it does; 0 where they are fewer than may be told. It turns on no day that is asked for:
-- an administrator may not see allocations, and an end that is refused one day and taken the next would tell the last day of one.
drop function cohort.led_from(text, date, integer);
create function cohort.led_by(of_agency text, fewest integer) returns bigint
language sql stable security definer set search_path = pg_catalog as $$
    select case when count(distinct a.person_id) >= fewest then count(distinct a.person_id) else 0 end
    from cohort.allocation a
    where a.partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'ADMINISTRATOR'
      and a.lead_agency = of_agency and (a.to_day is null or a.to_day > partnership.today())
    having count(*) > 0
$$;
revoke execute on function cohort.led_by(text, integer) from public;
grant execute on function cohort.led_by(text, integer) to ${app};
grant create on schema cohort to ${publisher};
alter function cohort.led_by(text, integer) owner to ${publisher};
revoke create on schema cohort from ${publisher};
