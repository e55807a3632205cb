package org.turnstone.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What rooms keep of people that are there already: sixteen offences and three times in custody each, and for those on the
 * cohort a membership, a lead and twenty RAG statuses. About twenty facts a person, each with the claim that it was worked
 * out from. Runs in a transaction of the import job.
 */
final class ManyFacts {
    private final Connection database;
    private final UUID partnership;
    private final UUID lead;

    /** @param lead the member of staff who leads the work with the first 25 on the cohort */
    ManyFacts(Connection database, UUID partnership, UUID lead) {
        this.database = database;
        this.partnership = partnership;
        this.lead = lead;
    }

    /** @param onCohort so many of the people, the first by their references in the agency */
    void make(int onCohort) throws SQLException {
        database.setAutoCommit(false);
        for (String sql : List.of(
                OFFENCES,
                OFFENCE_CLAIMS,
                CUSTODY,
                CUSTODY_CLAIMS,
                MEMBERSHIPS,
                MEMBERSHIP_CLAIMS,
                ALLOCATIONS,
                ALLOCATION_CLAIMS,
                RELATIONSHIPS,
                SETTINGS,
                SPELLS)) {
            run("with everyone as (%s), chosen as (select * from everyone where place <= %d) "
                            .formatted(EVERYONE.formatted(partnership), onCohort)
                    + sql.formatted(partnership, lead));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String EVERYONE = """
            select person_id, person_ref, abs(hashtext(person_id::text)) %% 1000 as h,
                   row_number() over (order by length(person_ref), person_ref) as place
            from person.record where partnership_id = '%1$s'""";

    private static final String OFFENCES = """
            insert into offending.disposal
            select '%1$s'::uuid, e.person_id, 'POLICE', 'CORE', null, partnership.today() - (n * 200 + e.h %% 190),
                   lpad(((e.h + n * 7) %% 190)::text, 3, '0'), lpad(((e.h + n * 7) %% 190)::text, 3, '0') || '01',
                   'CONVICTED', partnership.today() - (n * 200 + e.h %% 190 - 20),
                   partnership.today() - (n * 200 + e.h %% 190 - 60), 'Community order', 'Kingsmere Magistrates', n = 3, true, false
            from everyone e cross join generate_series(1, 16) n""";

    private static final String OFFENCE_CLAIMS = """
            insert into offending.offence_claim
            select gen_random_uuid(), d.partnership_id, d.person_id, d.owner_agency, d.category, null, 'main',
                   e.person_ref || '-' || d.offence_date, d.offence_date, d.offence_date, null, false, d.offence_date,
                   d.offence_code, 'CONVICTED', d.charged_on, d.disposed_on, d.sentence, d.court, d.breach
            from everyone e join offending.disposal d using (person_id)""";

    private static final String CUSTODY = """
            insert into supervision.custody_spell
            select '%1$s'::uuid, e.person_id, 'PRISON', 'CORE', null, 'SENTENCE', partnership.today() - (n * 700 + e.h %% 400),
                   partnership.today() - (n * 700 + e.h %% 400 - 90), 180, null, 'HMP Kestrel Moor'
            from everyone e cross join generate_series(1, 3) n
            union all
            select '%1$s'::uuid, e.person_id, 'PRISON', 'CORE', null, 'RECALL', partnership.today() - 40, null, 60,
                   partnership.today() + 20, 'HMP Kestrel Moor'
            from everyone e where e.h %% 5 = 0""";

    private static final String CUSTODY_CLAIMS = """
            insert into supervision.custody_claim
            select gen_random_uuid(), s.partnership_id, s.person_id, s.owner_agency, s.category, null, 'main',
                   e.person_ref || '-' || s.from_day, s.from_day, s.from_day, null, false, s.reason, s.from_day,
                   s.sentence_days, s.expected_release, s.to_day, s.prison
            from everyone e join supervision.custody_spell s using (person_id)""";

    private static final String MEMBERSHIPS = """
            insert into cohort.membership
            select '%1$s'::uuid, c.person_id, 'POLICE', 'CORE', null, partnership.today() - (500 + c.h %% 300), null,
                   partnership.today() - (520 + c.h %% 300), 'Fixed',
                   (array['PREVENT_AND_DETER', 'CATCH_AND_CONVICT', 'RESETTLE_AND_REHABILITATE'])[1 + c.h %% 3], null
            from chosen c""";

    private static final String MEMBERSHIP_CLAIMS = """
            insert into cohort.membership_claim
            select gen_random_uuid(), m.partnership_id, m.person_id, m.owner_agency, m.category, null, 'main',
                   c.person_ref, m.from_day, m.from_day, null, false, m.from_day, m.nominated_on, null,
                   m.cohort_category, m.strand, null
            from chosen c join cohort.membership m using (person_id)""";

    private static final String ALLOCATIONS = """
            insert into cohort.allocation
            select '%1$s'::uuid, c.person_id, 'POLICE', 'CORE', null, partnership.today() - 400, null, 'POLICE',
                   case when c.place <= 25 then 'police' else 'Another officer' end, case when c.place <= 25 then '%2$s'::uuid end, null, null
            from chosen c""";

    private static final String ALLOCATION_CLAIMS = """
            insert into cohort.allocation_claim
            select gen_random_uuid(), a.partnership_id, a.person_id, a.owner_agency, a.category, null, 'main',
                   c.person_ref, a.from_day, a.from_day, null, false, a.lead_agency, a.from_day, null, a.lead_worker, null
            from chosen c join cohort.allocation a using (person_id)""";

    private static final String RELATIONSHIPS = """
            insert into governance.relationship
            select gen_random_uuid(), '%1$s'::uuid::uuid, c.person_id, '%2$s'::uuid, null::uuid, 'LEAD', partnership.today() - 400, null, 'made for a benchmark'
            from chosen c where c.place <= 25""";

    private static final String SETTINGS = """
            insert into rag.setting
            select gen_random_uuid(), '%1$s'::uuid::uuid, c.person_id, 'POLICE', 'CORE', null, 'main', c.person_ref || '-' || n,
                   partnership.today() - n * 20, partnership.today() - n * 20, null, false,
                   (array['AMBER', 'RED', 'AMBER_ALERT', 'AMBER', 'GREEN'])[1 + (c.h + n) %% 5],
                   partnership.today() - n * 20 + c.h %% 15, null, array['PARTIAL_ENGAGEMENT'],
                   'Kept four of six appointments', 'A sergeant of the police'
            from chosen c cross join generate_series(1, 20) n""";

    private static final String SPELLS = """
            insert into rag.spell
            select s.partnership_id, s.person_id, s.owner_agency, s.category, null, s.status, s.from_day,
                   lead(s.from_day) over (partition by s.person_id order by s.from_day), array[s.claim_id]
            from chosen c join rag.setting s using (person_id)
            where not (c.h %% 5 = 0 and s.from_day > partnership.today() - 40)""";
}
