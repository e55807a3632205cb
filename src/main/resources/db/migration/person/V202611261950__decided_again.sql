-- A record that waits while a number that came after it says whom it is about: since when, and who brought the number. Its
-- rows go in afterwards, as those of a record that is settled do.
alter table person.doubt add column again_since timestamptz, add column again_by uuid,
    add constraint again_by_somebody check ((again_since is null) = (again_by is null));
create index doubt_to_decide_again on person.doubt (partnership_id, owner_agency, person_ref) where again_since is not null;

-- What a doubt says of the number that the data steward is not told, and so is not among the keys it is sought by.
create index doubt_by_nhs_number on person.doubt (partnership_id, (block ->> 'nhs')) where block ->> 'nhs' is not null;
