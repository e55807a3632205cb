-- Whom an entry is about: asked for each entry that is shown and for each that is verified.
create index audit_subject_of_entry on governance.audit_subject (partnership_id, seq);
