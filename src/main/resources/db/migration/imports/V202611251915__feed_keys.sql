-- Keys by which an agency's own system brings its files in; only a digest of each is kept. Row-level security is not
-- forced, so that a key can be looked up before anybody acts.
create table imports.feed_key (
    key_id uuid primary key,
    partnership_id uuid not null,
    agency text not null,
    staff_id uuid not null references partnership.staff,
    digest text not null unique,
    use text not null,
    issued_by text not null,
    issued_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz
);
alter table imports.feed_key enable row level security;
create policy kept_by_few on imports.feed_key to ${app}
    using (partnership_id = (select partnership.my_partnership())
           and (select partnership.my_role()) in ('COORDINATOR', 'ADMINISTRATOR'))
    with check (partnership_id = (select partnership.my_partnership())
           and (select partnership.my_role()) in ('COORDINATOR', 'ADMINISTRATOR'));
grant select, insert, update on imports.feed_key to ${app};

-- Whom a live key stands for; notes that it was used.
create function imports.feed_of_key(of_digest text, moment timestamptz) returns uuid
language sql security definer set search_path = pg_catalog as $$
    update imports.feed_key set used_at = moment where digest = of_digest and withdrawn_at is null returning staff_id
$$;
revoke execute on function imports.feed_of_key(text, timestamptz) from public;
grant execute on function imports.feed_of_key(text, timestamptz) to ${app};
