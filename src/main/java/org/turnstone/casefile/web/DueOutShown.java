package org.turnstone.casefile.web;

import java.util.List;
import org.turnstone.casefile.DueOut;
import org.turnstone.cohort.Allocation;

/** Who is due out of custody, as home shows it to a prison link officer. */
public record DueOutShown(String words, List<Line> lines) {
    /** @param late whether the day has passed, and they are still inside by agencies' records */
    public record Line(
            String name,
            String reference,
            String due,
            boolean late,
            String prison,
            String why,
            String leadAgency,
            String leadWorker) {}

    public DueOutShown {
        lines = List.copyOf(lines);
    }

    static DueOutShown of(DueOut out) {
        return new DueOutShown(
                out.all() == 0
                        ? "No one on the cohort whom you may see is due out within twelve weeks."
                        : CohortPage.people(out.all()) + " on the cohort, the next to come out first"
                                + (out.all() > out.lines().size()
                                        ? ", " + out.lines().size() + " of them shown here."
                                        : "."),
                out.lines().stream().map(line -> line(line, out)).toList());
    }

    private static Line line(DueOut.Line line, DueOut out) {
        Allocation led = line.led();
        String prison = line.stay().prison();
        return new Line(
                line.person().name(),
                line.person().reference(),
                Words.day(line.due(), out.day()),
                line.due().isBefore(out.day()),
                prison == null ? "Not said" : prison,
                line.stay().reason().words() + " since "
                        + Words.day(line.stay().period().from(), out.day()),
                led == null ? "" : Words.sentence(Words.agency(led.leadAgency())),
                led == null || led.leadWorker() == null ? "" : led.leadWorker().name());
    }
}
