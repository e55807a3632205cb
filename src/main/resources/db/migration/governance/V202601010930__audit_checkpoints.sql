-- Checkpoints as they were signed; the copies that agencies keep are what counts.
create table governance.audit_checkpoint (
    partnership_id uuid not null,
    seq bigint not null,
    root text not null,
    at timestamptz not null,
    signature text not null,
    primary key (partnership_id, seq)
);
alter table governance.audit_checkpoint enable row level security;
create policy of_my_partnership on governance.audit_checkpoint to ${app}
    using (partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert on governance.audit_checkpoint to ${app};

-- The newest entry of the acting membership's chain: all that is needed to sign a checkpoint.
create function governance.audit_newest() returns table (seq bigint, hash text)
language sql stable security definer set search_path = pg_catalog as $$
    select h.seq, encode(h.hash, 'hex') from governance.audit_head h
    where h.partnership_id = (select partnership.my_partnership())
$$;
