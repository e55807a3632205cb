-- The record of who looked and what was done: one chain for each partnership, written in the transaction it tells of.
-- The application may add to it and read it, nothing else.
create table governance.audit_entry (
    partnership_id uuid not null,
    seq bigint not null,
    at timestamptz not null,
    operation text not null,
    what text not null,
    membership_id uuid,
    staff_id uuid,
    agency text not null,
    role text not null,
    reason text not null,
    subjects_digest bytea not null,
    detail_digest bytea not null,
    previous bytea not null,
    hash bytea not null,
    primary key (partnership_id, seq)
);
create index audit_by_staff on governance.audit_entry (staff_id, at);
create index audit_by_time on governance.audit_entry (at);

create table governance.audit_subject (
    partnership_id uuid not null,
    seq bigint not null,
    person_id uuid not null,
    primary key (person_id, partnership_id, seq),
    foreign key (partnership_id, seq) references governance.audit_entry
);

-- Detail can be erased when its time is up: the entry keeps only a salted digest of it, so the chain still verifies.
create table governance.audit_detail (
    partnership_id uuid not null,
    seq bigint not null,
    salt bytea not null,
    detail jsonb not null,
    primary key (partnership_id, seq),
    foreign key (partnership_id, seq) references governance.audit_entry
);

-- The newest entry of each chain; its lock is taken last in a transaction and makes the order of the chain.
create table governance.audit_head (
    partnership_id uuid primary key,
    seq bigint not null,
    hash bytea not null
);

-- What an entry's hash is taken over. Fields are set apart by the unit separator, which no field may hold.
create function governance.audit_canonical(entry governance.audit_entry) returns bytea
language sql immutable set search_path = pg_catalog as $$
    select convert_to(array_to_string(array[
        entry.partnership_id::text, entry.seq::text,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
        entry.operation, entry.what, coalesce(entry.membership_id::text, ''), coalesce(entry.staff_id::text, ''),
        entry.agency, entry.role, entry.reason,
        encode(entry.subjects_digest, 'hex'), encode(entry.detail_digest, 'hex')], chr(31)), 'UTF8')
$$;

-- The only way in. Who acts is read from the transaction, not taken from the caller.
create function governance.append_audit(of_operation text, said text, why text, about uuid[], details jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    me partnership.membership;
    head governance.audit_head;
    entry governance.audit_entry;
    salt bytea := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
begin
    select * into me from partnership.acting();
    entry.partnership_id := coalesce(me.partnership_id, '00000000-0000-0000-0000-000000000000');
    entry.operation := of_operation;
    entry.what := translate(said, chr(31), ' ');
    entry.reason := translate(why, chr(31), ' ');
    entry.membership_id := me.membership_id;
    entry.staff_id := me.staff_id;
    entry.agency := coalesce(me.agency, '');
    entry.role := coalesce(me.role, '');
    entry.subjects_digest := sha256(convert_to(coalesce(
        (select string_agg(s::text, ',' order by s::text) from unnest(about) s), ''), 'UTF8'));
    entry.detail_digest := sha256(salt || convert_to(details::text, 'UTF8'));
    insert into governance.audit_head values (entry.partnership_id, 0, '\x00') on conflict do nothing;
    select * into head from governance.audit_head h where h.partnership_id = entry.partnership_id for update;
    entry.seq := head.seq + 1;
    entry.at := clock_timestamp();
    entry.previous := head.hash;
    entry.hash := sha256(head.hash || governance.audit_canonical(entry));
    insert into governance.audit_entry select entry.*;
    insert into governance.audit_subject select entry.partnership_id, entry.seq, s from unnest(about) s group by s;
    if details <> '{}'::jsonb then
        insert into governance.audit_detail values (entry.partnership_id, entry.seq, salt, details);
    end if;
    update governance.audit_head set seq = entry.seq, hash = entry.hash where partnership_id = entry.partnership_id;
    return entry.seq;
end $$;

do $$
declare
    named text;
begin
    foreach named in array array['audit_entry', 'audit_subject', 'audit_detail'] loop
        execute format('alter table governance.%I enable row level security', named);
        execute format('create policy read_by_privacy_officer on governance.%I for select to ${app}
            using (partnership_id = (select partnership.my_partnership())
                   and (select partnership.my_role()) = ''PRIVACY_OFFICER'')', named);
    end loop;
end $$;
grant select on governance.audit_entry, governance.audit_subject, governance.audit_detail to ${app};
revoke execute on function governance.append_audit(text, text, text, uuid[], jsonb) from public;
grant execute on function governance.append_audit(text, text, text, uuid[], jsonb) to ${app};
