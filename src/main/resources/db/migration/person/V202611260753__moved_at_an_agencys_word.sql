-- A record that the data steward may not see is moved at the word of the agency that holds it; that is for this agency to see
-- and to take back, and not for the steward.
alter table person.move add column agency text;
grant update (agency) on person.move to ${app};
drop policy for_the_steward on person.move;
create policy for_the_steward on person.move for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'DATA_STEWARD' and agency is null);

-- A doubt whose answer came to nothing waits as it was, from then on until there is new evidence.
alter table person.doubt add column put_back_at timestamptz;
