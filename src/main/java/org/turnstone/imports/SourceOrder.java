package org.turnstone.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.AgencyCode;

/** Which agency is believed before which about one kind of fact, from a day on; those not named come last. */
public record SourceOrder(List<Line> lines) {
    public SourceOrder {
        lines = List.copyOf(lines);
    }

    /** @param source whose rule this is, or why it is so */
    public record Line(LocalDate from, List<AgencyCode> agencies, String source) {
        public Line {
            agencies = List.copyOf(agencies);
        }
    }

    /** The place of an agency for a fact of that day: 0 is believed first. */
    public int rank(AgencyCode agency, LocalDate day) {
        return lineOf(day)
                .map(line -> line.agencies().indexOf(agency))
                .filter(place -> place >= 0)
                .orElse(Integer.MAX_VALUE);
    }

    /** Why sources are heard in that order on a day; empty where there is none. */
    public String why(LocalDate day) {
        return lineOf(day).map(Line::source).orElse("");
    }

    private Optional<Line> lineOf(LocalDate day) {
        return lines.stream().filter(line -> !line.from().isAfter(day)).max(Comparator.comparing(Line::from));
    }

    /** The believed first: by place on that day, then the newest word, then in an order that is always the same. */
    public Comparator<Claim> believedFirst(LocalDate day) {
        return Comparator.comparingInt((Claim claim) -> rank(claim.agency(), day))
                .thenComparing(claim -> claim.agency().value())
                .thenComparing(Claim::sourceUpdatedAt, Comparator.reverseOrder())
                .thenComparing(Claim::feed)
                .thenComparing(Claim::sourceRef);
    }
}
