-- Who read about a person since a moment, for telling the agencies that read the wrong person. Names are for jobs alone,
-- which pass them to nobody; the data steward is told how many of each agency.
create function governance.readers_since(of_person uuid, since timestamptz) returns table (agency text, staff_id uuid, reads bigint)
language sql stable security definer set search_path = pg_catalog as $$
    select e.agency, e.staff_id, count(*)
    from governance.audit_subject s
    join governance.audit_entry e on e.partnership_id = s.partnership_id and e.seq = s.seq
    where s.person_id = of_person and s.partnership_id = partnership.my_partnership()
      and e.at >= since and e.operation in ('CONSULTATION', 'DISCLOSURE') and e.staff_id is not null
      and e.role not like 'JOB\_%' and e.role not in ('DATA_STEWARD', 'PRIVACY_OFFICER')
      and partnership.my_role() like 'JOB\_%'
    group by e.agency, e.staff_id
$$;
create function governance.agencies_that_read_since(of_person uuid, since timestamptz)
    returns table (agency text, staff bigint, reads bigint)
language sql stable security definer set search_path = pg_catalog as $$
    select e.agency, count(distinct e.staff_id), count(*)
    from governance.audit_subject s
    join governance.audit_entry e on e.partnership_id = s.partnership_id and e.seq = s.seq
    where s.person_id = of_person and s.partnership_id = partnership.my_partnership()
      and e.at >= since and e.operation in ('CONSULTATION', 'DISCLOSURE') and e.staff_id is not null
      and e.role not like 'JOB\_%' and e.role not in ('DATA_STEWARD', 'PRIVACY_OFFICER')
      and partnership.my_role() = 'DATA_STEWARD'
    group by e.agency
$$;
do $$
declare
    called text;
begin
    foreach called in array array['governance.readers_since(uuid, timestamptz)',
                                  'governance.agencies_that_read_since(uuid, timestamptz)'] loop
        execute format('revoke execute on function %s from public', called);
        execute format('grant execute on function %s to ${app}', called);
    end loop;
end $$;
