-- What is left of a person who was erased: that it was done, when and on whose authority; and a way to name one line of
-- the lists that keep staff out of a record.
create table governance.tombstone (
    person_id uuid primary key,
    partnership_id uuid not null,
    kind text not null check (kind in ('RETENTION_OVER', 'RIGHT_TO_ERASURE', 'COURT_ORDER', 'ENTERED_IN_ERROR')),
    erased_on date not null,
    authority text not null
);
alter table governance.tombstone enable row level security;
alter table governance.tombstone force row level security;
create policy read_by_privacy_officer on governance.tombstone for select to ${app}
    using (partnership_id = (select partnership.my_partnership())
           and (select partnership.my_role()) in ('PRIVACY_OFFICER', 'JOB_ERASURE'));
create policy left_by_erasure on governance.tombstone for insert to ${app}
    with check (partnership_id = (select partnership.my_partnership())
                and (select partnership.my_role()) = 'JOB_ERASURE');
grant select, insert on governance.tombstone to ${app};

-- The application may not delete from the trail. The erasure job alone may take out the detail of what was about one
-- person; the entries stay and the chain still holds.
create function governance.erase_audit_detail(of_person uuid) returns void
language sql volatile security definer set search_path = pg_catalog as $$
    delete from governance.audit_detail d
    using governance.audit_subject s
    where partnership.my_role() = 'JOB_ERASURE' and s.person_id = of_person
      and s.partnership_id = partnership.my_partnership()
      and d.partnership_id = s.partnership_id and d.seq = s.seq
$$;
revoke execute on function governance.erase_audit_detail(uuid) from public;
grant execute on function governance.erase_audit_detail(uuid) to ${app};

alter table governance.exclusion add column entry_id uuid not null default gen_random_uuid() unique;
alter table governance.restriction add column entry_id uuid not null default gen_random_uuid() unique;

-- Functions that act with their owner's rights are for the roles whose policies and functions call them, and for nobody else
-- who may use the schema.
do $$
declare
    called text;
begin
    foreach called in array array['partnership.acting()', 'partnership.my_partnership()', 'partnership.my_agency()',
                                  'partnership.my_role()', 'partnership.live_memberships(uuid)', 'governance.my_rules()',
                                  'governance.sees(jsonb, uuid, uuid, text, text, text)', 'governance.audit_newest()'] loop
        execute format('revoke execute on function %s from public', called);
        execute format('grant execute on function %s to ${app}, ${searcher}, ${publisher}', called);
    end loop;
end $$;
