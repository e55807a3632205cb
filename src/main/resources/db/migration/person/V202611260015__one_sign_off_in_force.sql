-- Of a pair of agencies one sign-off is in force: the newest, by the moment of its second signature.
alter table person.sign_off add column signed_at timestamptz;
update person.sign_off set signed_at = from_day;
alter table person.sign_off alter column signed_at set not null;
update person.sign_off s
set withdrawn_at = now(), withdrawn_by = s.confirmed_by, withdrawn_reason = 'Another sign-off took its place'
where s.withdrawn_at is null and exists (
    select 1 from person.sign_off o
    where o.partnership_id = s.partnership_id and o.one_agency = s.one_agency and o.other_agency = s.other_agency
      and o.withdrawn_at is null and (o.signed_at, o.sign_off_id) > (s.signed_at, s.sign_off_id));
create unique index one_sign_off on person.sign_off (partnership_id, one_agency, other_agency) where withdrawn_at is null;
drop index person.sign_off_of_pair;
