package org.turnstone.performance;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader of the figures must know besides: to which day they are, what was left out, what is not final. */
record ReoffendingNotes(IndexFile cohort, OffencesFile known, FollowUpRules rules, boolean dataToAssumed) {
    void write(ReoffendingResult result, PrintWriter err) {
        ReoffendingCounts total = result.total();
        if (known.ofOthers() > 0) {
            note(err, "Offences of people who are not in the index file, left out: %,d.", known.ofOthers());
        }
        if (total.provisional() > 0) {
            note(
                    err,
                    "Provisional: the time to wait is not over for %,d of %,d entries, which are in no rate.",
                    total.provisional(),
                    total.n());
        }
        note(
                err,
                "Data to %s%s; %,d entries matured.",
                rules.dataTo(),
                dataToAssumed ? " (today, because --data-to was not given)" : "",
                total.matured());
        newest().filter(this::endsEarly)
                .ifPresent(newest -> note(
                        err,
                        "The newest date in the files is %s, before the time to wait of some matured entries ends:"
                                + " if offences are known only to then, give --data-to.",
                        newest));
    }

    private boolean endsEarly(LocalDate newest) {
        return dataToAssumed
                && cohort.events().stream()
                        .filter(event -> event.kind() != IndexKind.BREACH)
                        .map(rules::windowOf)
                        .anyMatch(window ->
                                rules.matured(window) && window.lastProofDay().isAfter(newest));
    }

    private Optional<LocalDate> newest() {
        Stream<LocalDate> events = cohort.events().stream().map(IndexEvent::on);
        Stream<LocalDate> offences = known.byPerson().values().stream()
                .flatMap(List::stream)
                .map(offence -> Objects.requireNonNullElse(offence.provenOn(), offence.on()));
        return Stream.concat(events, offences).max(LocalDate::compareTo);
    }

    private static void note(PrintWriter err, String words, Object... values) {
        err.printf(Locale.UK, words + "%n", values);
    }
}
