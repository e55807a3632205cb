-- See rag/V202611261944__told_in_part.sql.
create index custody_claim_guard on supervision.custody_claim (person_id, category, owner_agency, handling)
    where superseded_at is null and not withdrawn;
