-- Whom the partnership knows: records as agencies hold them, which of them are one person, and how that was decided.
create schema person;
grant usage on schema person to ${app}, ${searcher}, ${publisher};

-- Somebody, by a reference that can be said aloud. Everything known of a person stands in records.
create table person.person (
    person_id uuid primary key,
    partnership_id uuid not null,
    reference text not null,
    unique (partnership_id, reference)
);

-- What an agency says of one of its people now: one row for each (agency, person_ref), worked out from person.version.
create table person.record (
    record_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null references person.person,
    owner_agency text not null,
    person_ref text not null,
    category text not null,
    handling text,
    pnc text,
    cro text,
    crn text,
    noms text,
    yot_ref text,
    forename text,
    middle_names text,
    surname text,
    aliases text[] not null default '{}',
    date_of_birth date,
    sex text,
    ethnicity text,
    postcode text,
    address text,
    phone text,
    email text,
    language text,
    disability text,
    said_at timestamptz not null,
    withdrawn boolean not null,
    unique (partnership_id, owner_agency, person_ref)
);
create index record_of_person on person.record (person_id);
create index record_by_pnc on person.record (pnc);
create index record_by_cro on person.record (cro);
create index record_by_crn on person.record (crn);
create index record_by_noms on person.record (noms);
create index record_by_yot_ref on person.record (yot_ref);
create index record_by_birth on person.record (date_of_birth);
select governance.protect('person.record');

-- NHS numbers are health information whoever sends them, so they stand apart and follow the rules for health.
create table person.nhs_number (
    record_id uuid primary key references person.record,
    partnership_id uuid not null,
    person_id uuid not null references person.person,
    owner_agency text not null,
    category text not null default 'HEALTH' check (category = 'HEALTH'),
    handling text,
    nhs text not null
);
create index nhs_number_of_person on person.nhs_number (person_id);
create index nhs_number_by_value on person.nhs_number (nhs);
select governance.protect('person.nhs_number');
create policy worked_out_anew on person.nhs_number for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

-- Every different thing an agency has said of one of its people, and when it last said it. Never changed otherwise.
-- whole: a full list of what the agency holds, in which an empty field means "not held"; otherwise "not said".
create table person.version (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    person_ref text not null,
    digest text not null,
    whole boolean not null,
    block jsonb not null,
    category text,
    handling text,
    withdrawn boolean not null,
    source_updated_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (partnership_id, owner_agency, person_ref, person_id, digest)
);
create index version_of_person on person.version (person_id);

-- Which person a record is, who or what said so and why: only added to. The newest claim of a record is in force;
-- person.person and person.record.person_id can be worked out from these alone.
create table person.identity_claim (
    claim_number bigint generated always as identity primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    person_ref text not null,
    reference text not null,
    rule text not null,
    reason text not null,
    decided_by uuid not null,
    recorded_at timestamptz not null
);
create index identity_claim_of_record on person.identity_claim (partnership_id, owner_agency, person_ref);
create index identity_claim_of_person on person.identity_claim (person_id);

-- A record whose person is not settled, with what it says, whom it may be and why it was not linked.
create table person.doubt (
    doubt_id uuid primary key,
    partnership_id uuid not null,
    owner_agency text not null,
    person_ref text not null,
    block jsonb not null,
    reason text not null,
    candidates uuid[] not null,
    evidence text[] not null,
    since timestamptz not null,
    expires_on date not null,
    settled_as uuid,
    settled_new boolean not null default false,
    settled_by uuid,
    settled_reason text,
    settled_at timestamptz,
    unique (partnership_id, owner_agency, person_ref)
);

-- Hashed keys by which a new record finds those it may belong with.
create table person.match_key (
    partnership_id uuid not null,
    key bigint not null,
    person_id uuid not null,
    record_id uuid not null,
    primary key (partnership_id, key, record_id)
);
create index match_key_of_record on person.match_key (record_id);
create index match_key_of_person on person.match_key (person_id);

-- Words of names and aliases, each once, for the search; and which records hold them.
create table person.name_word (
    word_id bigint generated always as identity primary key,
    partnership_id uuid not null,
    word text not null,
    sound text not null,
    unique (partnership_id, word)
);
create index name_word_alike on person.name_word using gin (word gin_trgm_ops);
create index name_word_by_sound on person.name_word (partnership_id, sound);
create table person.record_word (
    word_id bigint not null references person.name_word,
    record_id uuid not null,
    partnership_id uuid not null,
    person_id uuid not null,
    primary key (word_id, record_id)
);
create index record_word_of_record on person.record_word (record_id);

-- One set of facts for each person, chosen among all records by the precedence of sources, for figures only.
create table person.counted_as (
    person_id uuid primary key,
    partnership_id uuid not null,
    born_on date,
    sex text,
    ethnicity text
);

-- These are worked with by jobs; nobody reads them on a page. Doubts are for the data steward as well.
do $$
declare
    named text;
begin
    foreach named in array array['version', 'identity_claim', 'doubt', 'match_key', 'name_word', 'record_word', 'counted_as'] loop
        execute format('alter table person.%I enable row level security', named);
        execute format('alter table person.%I force row level security', named);
        execute format('create policy for_jobs on person.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')
            with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')',
            named);
    end loop;
end $$;
create policy for_the_steward on person.doubt for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD');
create policy settled_by_the_steward on person.doubt for update to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD')
    with check (partnership_id = (select partnership.my_partnership()));
create policy found on person.name_word for select to ${searcher} using (true);
create policy found on person.record_word for select to ${searcher} using (true);
create policy counted on person.counted_as for select to ${publisher} using (true);

-- A person is shown to whoever may be shown one of the records; the record's own policy decides that. The privacy
-- officer knows everyone by reference, to answer who looked at whom; the records stay closed.
alter table person.person enable row level security;
alter table person.person force row level security;
create policy seen on person.person for select to ${app}
    using (partnership_id = (select partnership.my_partnership())
           and ((select partnership.my_role()) like 'JOB_%'
                or (select partnership.my_role()) = 'PRIVACY_OFFICER'
                or exists (select 1 from person.record r where r.person_id = person.person_id)));
create policy written on person.person for insert to ${app}
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');
create policy erased on person.person for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'JOB_ERASURE');

grant select, insert, delete on person.person to ${app};
grant select, insert, update, delete on person.record, person.nhs_number, person.doubt, person.match_key, person.record_word,
    person.counted_as, person.version to ${app};
grant select, insert, delete on person.name_word, person.identity_claim to ${app};
grant select on person.name_word, person.record_word to ${searcher};
grant select on person.counted_as to ${publisher};

-- Records whose names are near the words asked for, best first: all of them, as the reader's rights are applied to what
-- this returns and only then is a page cut off. Every word asked for has to be met.
create function person.found_by_name(words text[], sounds text[]) returns table (record_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, public rows 500 as $$
    with asked as (
        select n, word, sound from unnest(words, sounds) with ordinality as a(word, sound, n)
    ), near as (
        select a.n, k.word_id, case when k.word = a.word then 1.0 else 0.8 end::real as score
        from asked a join person.name_word k on k.word like a.word || '%'
        where k.partnership_id = (select partnership.my_partnership())
        union all
        select a.n, k.word_id, (similarity(k.word, a.word) * 0.8)::real
        from asked a join person.name_word k on k.word % a.word
        where k.partnership_id = (select partnership.my_partnership())
        union all
        select a.n, k.word_id, 0.5::real
        from asked a join person.name_word k
          on k.partnership_id = (select partnership.my_partnership()) and k.sound = a.sound
        where a.sound <> ''
    ), best as (
        select n, word_id, max(score) as score from near group by n, word_id
    ), met as (
        select r.record_id, b.n, max(b.score) as score
        from best b join person.record_word r on r.word_id = b.word_id
        group by r.record_id, b.n
    )
    select m.record_id, sum(m.score)::real
    from met m
    group by m.record_id
    having count(*) = cardinality(words)
$$;
revoke execute on function person.found_by_name(text[], text[]) from public;
grant execute on function person.found_by_name(text[], text[]) to ${app};
-- A new owner must be able to make things in the schema for as long as it takes to become the owner.
grant create on schema person to ${searcher};
alter function person.found_by_name(text[], text[]) owner to ${searcher};
revoke create on schema person from ${searcher};

create view published.person as
    select person_id, partnership_id, born_on, sex, ethnicity from person.counted_as;
alter view published.person owner to ${publisher};
grant select on published.person to ${statistics};
