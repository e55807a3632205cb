package org.turnstone.casefile.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Alert;
import org.turnstone.matching.WaitingNow;
import org.turnstone.matching.WrongPersonNotices;
import org.turnstone.shared.London;
import org.turnstone.site.Destination;

/**
 * Where each role starts: what cannot wait, what waits to be linked, the people one leads or, for who leads no one, those past their limit.
 */
public record HomePage(
        String name,
        List<Alert> alerts,
        List<Told> told,
        int asked,
        int unacknowledged,
        int longCustody,
        int toHandOver,
        int at18,
        WaitingNow.@Nullable Waiting toLink,
        @Nullable DueOutShown due,
        @Nullable CohortPage mine,
        @Nullable CohortPage late,
        List<Destination> elsewhere) {
    public HomePage {
        alerts = List.copyOf(alerts);
        told = List.copyOf(told);
        elsewhere = List.copyOf(elsewhere);
    }

    /** That what one read of a person was partly about someone else. */
    public record Told(String name, @Nullable String href, String since, String until) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

        static Told of(WrongPersonNotices.Notice notice) {
            return new Told(
                    notice.person()
                            .map(person -> person.name() + ", " + person.reference())
                            .orElse("a person"),
                    notice.person()
                            .map(person -> "/people/" + person.reference())
                            .orElse(null),
                    DAY.format(notice.since().atZone(London.ZONE)),
                    DAY.format(notice.until().atZone(London.ZONE)));
        }
    }
}
