-- At most how many people were known when the record came in: what the evidence is weighed by, beside those who bear its name.
alter table person.doubt add column known_people integer not null default 0;
