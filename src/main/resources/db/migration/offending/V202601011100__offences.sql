-- Offences: what each agency says of them, and one disposal worked out for each.
create schema offending;
grant usage on schema offending to ${app}, ${publisher};

-- Every version of every row stays; only the moment that it was superseded is written afterwards.
create table offending.offence_claim (
    claim_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    feed text not null,
    source_ref text not null,
    source_updated_at timestamptz not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    withdrawn boolean not null,
    offence_date date not null,
    offence_code text not null check (offence_code ~ '^[0-9]{5}$'),
    disposal text not null
        check (disposal in ('CONVICTED', 'CAUTION', 'YOUTH_CAUTION', 'ACQUITTED', 'WITHDRAWN', 'PENDING')),
    charged_on date,
    disposed_on date check (disposed_on >= offence_date),
    sentence text,
    court text,
    breach boolean not null
);
create unique index newest_offence_claim on offending.offence_claim (partnership_id, owner_agency, feed, source_ref)
    where superseded_at is null;
create index offence_claim_of_person on offending.offence_claim (person_id);
select governance.protect('offending.offence_claim');

-- The fact: one for each person, day of the offence and class of its code (the first three digits).
create table offending.disposal (
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    offence_date date not null,
    code_class text not null,
    offence_code text not null,
    disposal text not null,
    charged_on date,
    disposed_on date,
    sentence text,
    court text,
    breach boolean not null,
    proven boolean not null,
    custodial boolean not null,
    primary key (person_id, offence_date, code_class)
);
select governance.protect('offending.disposal');
create policy worked_out_anew on offending.disposal for delete to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB_%');

grant select, insert, update (superseded_at), delete on offending.offence_claim to ${app};
grant select, insert, delete on offending.disposal to ${app};
grant select on offending.disposal to ${publisher};

create view published.proven_offence as
    select person_id, partnership_id, offence_date, disposed_on as proven_on, offence_code, breach
    from offending.disposal where proven;
alter view published.proven_offence owner to ${publisher};
grant select on published.proven_offence to ${statistics};

-- What was imposed for a proven offence, by the kind of index event that it may be.
create view published.proven_disposal as
    select person_id, partnership_id, disposed_on, breach,
           case when disposal <> 'CONVICTED' then 'caution' when custodial then 'custodial' else 'community' end as kind
    from offending.disposal where proven;
alter view published.proven_disposal owner to ${publisher};
grant select on published.proven_disposal to ${statistics};
