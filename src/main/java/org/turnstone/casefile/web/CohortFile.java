package org.turnstone.casefile.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.casefile.CohortLine;
import org.turnstone.casefile.CohortList;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagNow;
import org.turnstone.site.SpreadsheetText;

/** The list of the cohort as CSV, each line marked, safe to open in a spreadsheet. */
final class CohortFile {
    private static final String MARKING = "OFFICIAL-SENSITIVE";

    private CohortFile() {}

    static String of(CohortList list) {
        StringWriter text = new StringWriter();
        try (CsvWriter rows = CsvWriter.builder().build(text)) {
            rows.writeRecord(
                    "marking",
                    "reference",
                    "name",
                    "date_of_birth",
                    "status",
                    "days",
                    "over_limit",
                    "lead_agency",
                    "lead_worker",
                    "category",
                    "strand",
                    "on_cohort_since");
            list.lines()
                    .forEach(line -> rows.writeRecord(
                            values(line, list).map(SpreadsheetText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> values(CohortLine line, CohortList list) {
        RagNow now = line.now();
        Optional<Allocation> led = Optional.ofNullable(line.allocation());
        return Stream.of(
                MARKING,
                line.person().reference(),
                line.person().name(),
                line.person().dateOfBirth().map(LocalDate::toString).orElse(""),
                RagDisplay.tag(now).word(),
                now.spell() == null && !now.isInCustody() ? "" : Long.toString(now.days()),
                now.isPast(list.limits()) ? "y" : "n",
                led.map(one -> one.leadAgency().value()).orElse(""),
                led.map(Allocation::leadWorker).map(Worker::name).orElse(""),
                Optional.ofNullable(line.member().cohortCategory()).orElse(""),
                line.member().strand() == null ? "" : line.member().strand().words(),
                line.member().period().from().toString());
    }
}
