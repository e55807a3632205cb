package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.site.RagTag;

/** Whom the filter of the cohort list keeps: status, days in it, custody and lead of someone, and what is asked. */
class CohortFilterTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Map<RagStatus, RagLimit> LIMITS =
            Map.of(RagStatus.RED, new RagLimit(RagStatus.RED, Period.ofDays(5), LocalDate.of(2000, 1, 1), "test"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status, days, custody, lead,   asked: status, lead,      custody, over, kept
            RED,      5,    no,      POLICE, ,              '',        ,        no,   yes
            RED,      5,    no,      POLICE, RED,           '',        ,        no,   yes
            RED,      5,    no,      POLICE, AMBER,         '',        ,        no,   no
            RED,      5,    no,      POLICE, RED,           POLICE,    no,      no,   yes
            RED,      5,    no,      POLICE, RED,           PROBATION, no,      no,   no
            RED,      5,    no,      POLICE, ,              '',        ,        yes,  no
            RED,      6,    no,      POLICE, ,              '',        ,        yes,  yes
            GREEN,    900,  no,      POLICE, ,              '',        ,        yes,  no
            RED,      6,    yes,     POLICE, ,              '',        ,        yes,  no
            RED,      6,    yes,     POLICE, RED,           '',        ,        no,   no
            RED,      6,    yes,     POLICE, IN_CUSTODY,    '',        ,        no,   yes
            RED,      6,    yes,     POLICE, ,              '',        yes,     no,   yes
            RED,      6,    yes,     POLICE, ,              '',        no,      no,   no
            ,         0,    no,      ,       NOT_RATED,     '',        no,      no,   yes
            ,         0,    no,      ,       ,              -,         ,        no,   yes
            ,         0,    no,      POLICE, ,              -,         ,        no,   no
            ,         0,    no,      ,       ,              POLICE,    ,        no,   no
            """)
    void keeps(
            @Nullable RagStatus status,
            int days,
            String custody,
            @Nullable String lead,
            @Nullable RagTag asked,
            String askedLead,
            @Nullable String askedCustody,
            String over,
            String kept) {
        LocalDate since = TODAY.minusDays(days);
        CohortStanding standing = new CohortStanding(
                new PersonId(new UUID(1, 2)),
                TODAY,
                status,
                status == null ? null : since,
                custody.equals("yes") ? since : null,
                lead == null ? null : new AgencyCode(lead));
        Boolean inCustody = askedCustody == null ? null : Boolean.valueOf(askedCustody.equals("yes"));
        CohortFilter filter = new CohortFilter("", asked, askedLead, inCustody, over.equals("yes"), "");
        assertThat(filter.keeps(standing, LIMITS)).isEqualTo(kept.equals("yes"));
    }
}
