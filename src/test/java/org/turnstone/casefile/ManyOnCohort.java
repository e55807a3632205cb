package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.turnstone.BroughtFile;
import org.turnstone.TestSystem;

/** A cohort that is longer than a page, in the middle of June 2026, of which no two readers may see the same. */
final class ManyOnCohort {
    private static final int PEOPLE = 64;
    private static final String PERSON = "source_ref,person_ref,";
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final List<String> CATEGORIES = List.of("core", "core", "le_only", "probation", "health");
    private static final List<String> LEADS = List.of("POLICE", "POLICE", "PROBATION");

    private final TestSystem system;

    ManyOnCohort(TestSystem system) {
        this.system = system;
    }

    /** Person n is called Given N, of every fifth the record is for few; some are young, in custody or led by nobody. */
    void bring() {
        system.clock().to(Instant.parse("2026-06-15T09:00:00Z"));
        List<String> records = new ArrayList<>();
        List<String> members = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<String> leads = new ArrayList<>();
        List<String> stays = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            String key = "%s" + n + ",Q" + n + ",";
            int born = n % 9 == 4 ? 2012 : 1980;
            LocalDate birth = LocalDate.of(born, 1 + n % 12, 1 + n * 5 % 28);
            records.add(
                    key.formatted("R") + category(n) + ",Given" + (char) ('a' + n % 7) + ",Family" + n + "," + birth);
            members.add(key.formatted("M") + category(n / 2) + ",2026-01-12");
            if (n % 8 < 6) {
                String status = List.of("red", "amber_alert", "amber", "green").get(n % 4);
                statuses.add(key.formatted("S") + category(n / 3) + "," + status + "," + TODAY.minusDays(n / 2 % 20)
                        + ",BREACH");
            }
            if (n % 6 < 4) {
                leads.add(key.formatted("L") + category(n / 4) + "," + LEADS.get(n % 3) + ",2026-01-12");
            }
            if (n % 5 == 2) {
                stays.add(key.formatted("C") + category(n / 5) + ",remand," + TODAY.minusDays(n % 11));
            }
        }
        bring("people", "category,forename,surname,date_of_birth", records);
        bring("cohort", "category,adopted_on", members);
        bring("rag", "category,status,from,grounds", statuses);
        bring("allocations", "category,lead_agency,from", leads);
        bring("custody", "category,reason,received_on", stays);
    }

    private static String category(int n) {
        return CATEGORIES.get(n % CATEGORIES.size());
    }

    private void bring(String kind, String columns, List<String> rows) {
        String file = PERSON + columns + "\n" + String.join("\n", rows) + "\n";
        var report = BroughtFile.bring(system, "POLICE", kind, file);
        assertThat(Map.of("rows", report.newRows())).as("%s", report).isEqualTo(Map.of("rows", rows.size()));
    }
}
