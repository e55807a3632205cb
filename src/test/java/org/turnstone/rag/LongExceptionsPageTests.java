package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.shared.London;

/** More exceptions than one page holds. */
class LongExceptionsPageTests {
    private static final String LIST = "/cohort/exceptions";
    private static final int PEOPLE = ReadExceptions.ON_A_PAGE + 2;

    @Test
    void the_pages_hold_everyone_once_the_gravest_first_and_each_look_is_on_record_for_those_it_showed() {
        try (TestSystem system = TestSystem.fresh()) {
            everyoneIsRedForTooLong(system);
            TestBrowser police = system.as("police");
            TestPage first = police.get(LIST);
            assertThat(references(first)).hasSize(ReadExceptions.ON_A_PAGE);
            assertThat(names(first).getFirst()).isEqualTo("Givend Family3");
            assertThat(first.text()).contains("Not acknowledged: " + PEOPLE, "1 to 25 of 27");
            assertThat(looked(system)).isEqualTo(references(first));
            TestPage second = police.get(
                    first.document().select("nav.govuk-pagination a[rel=next]").attr("href"));
            assertThat(looked(system)).isEqualTo(references(second)).hasSize(2);
            assertThat(second.text()).contains("Not acknowledged: " + PEOPLE);
            Set<String> both = new HashSet<>(names(first));
            both.addAll(names(second));
            assertThat(both).hasSize(PEOPLE);
            assertThat(names(police.get(LIST + "?page=999999"))).isEqualTo(names(second));
            assertThat(names(police.get(LIST + "?page=x"))).isEqualTo(names(first));
        }
    }

    private static void everyoneIsRedForTooLong(TestSystem system) {
        LocalDate today = London.today(system.clock());
        bring(system, "people", "forename,surname,date_of_birth", n -> {
            LocalDate born = LocalDate.of(1980, 1 + n % 12, 1 + n * 5 % 28);
            return "Given" + (char) ('a' + n % 7) + ",Family" + n + "," + born;
        });
        bring(system, "cohort", "adopted_on", n -> today.minusDays(200).toString());
        bring(system, "rag", "status,from,grounds", n -> "red," + today.minusDays(n == 3 ? 12 : 8) + ",BREACH");
    }

    private static void bring(TestSystem system, String kind, String columns, IntFunction<String> values) {
        String file = "source_ref,person_ref," + columns + "\n"
                + IntStream.range(0, PEOPLE)
                        .mapToObj(n -> kind + n + ",Q" + n + "," + values.apply(n))
                        .collect(Collectors.joining("\n"));
        var report = BroughtFile.bring(system, "POLICE", kind, file);
        assertThat(report.newRows()).as("%s", report).isEqualTo(PEOPLE);
    }

    private static List<String> names(TestPage page) {
        return page.document().select("tbody .ts-name a").eachText();
    }

    private static Set<String> references(TestPage page) {
        return Set.copyOf(page.document().select("tbody .ts-name .ts-sub").eachText());
    }

    private static Set<String> looked(TestSystem system) {
        return Set.copyOf(system.owner().sql("""
                select p.reference from governance.audit_subject s join person.person p using (person_id)
                where (s.partnership_id, s.seq) = (
                    select partnership_id, seq from governance.audit_entry where what like '%exceptions%'
                    order by seq desc limit 1)""").query(String.class).list());
    }
}
