-- Whom a question names stays what it was: where the steward parts others from the same person meanwhile, that is a question
-- of its own.
drop index matching.one_open_question;
create unique index one_open_question on matching.question (partnership_id, agency, person_ref, person_id, parted)
    nulls not distinct where answer is null;
