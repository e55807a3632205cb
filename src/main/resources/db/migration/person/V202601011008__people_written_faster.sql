-- What each new record pays for: identifiers are mostly empty, a person's keys are found through their records, and
-- words are only ever removed together with what points at them.
drop index person.record_by_pnc;
drop index person.record_by_cro;
drop index person.record_by_crn;
drop index person.record_by_noms;
drop index person.record_by_yot_ref;
create index record_by_pnc on person.record (pnc) where pnc is not null;
create index record_by_cro on person.record (cro) where cro is not null;
create index record_by_crn on person.record (crn) where crn is not null;
create index record_by_noms on person.record (noms) where noms is not null;
create index record_by_yot_ref on person.record (yot_ref) where yot_ref is not null;
drop index person.match_key_of_person;
alter table person.record_word drop constraint record_word_word_id_fkey;
