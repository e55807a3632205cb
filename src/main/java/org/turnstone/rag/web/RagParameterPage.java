package org.turnstone.rag.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagLine;
import org.turnstone.rag.RagParameterStanding;
import org.turnstone.shared.London;

/** One parameter: what is in force, what is set for later, and every line it ever had, with who set it and when. */
public record RagParameterPage(
        String heading, String path, boolean maySet, Line now, List<Line> later, List<Line> all) {
    /**
     * @param by who set it and when; who superseded it, when and why
     * @param takeBack where a line of a later day may be taken back
     */
    public record Line(
            String from,
            String value,
            String source,
            List<String> by,
            String state,
            @Nullable String takeBack) {
        public Line {
            by = List.copyOf(by);
        }

        /** As a sentence. */
        public String since() {
            return from.equals(RagParametersPage.AS_IT_SHIPS) ? from : "Since " + from;
        }
    }

    public RagParameterPage {
        later = List.copyOf(later);
        all = List.copyOf(all);
    }

    static RagParameterPage of(RagParameterStanding standing) {
        return new RagParameterPage(
                ParameterWords.heading(standing.of()),
                ParameterWords.path(standing.of()),
                standing.maySet(),
                line(standing.now(), standing),
                standing.later().stream().map(one -> line(one, standing)).toList(),
                standing.all().stream().map(one -> line(one, standing)).toList());
    }

    public String change() {
        return path + "/change";
    }

    static Line line(RagLine line, RagParameterStanding standing) {
        boolean later = standing.later().contains(line);
        return new Line(
                RagParametersPage.since(line.since().day()),
                line.value().words(),
                line.since().source(),
                by(line),
                state(line, standing),
                later && standing.maySet() ? ParameterWords.path(standing.of()) + "/take-back/" + line.id() : null);
    }

    private static List<String> by(RagLine line) {
        String set = line.by() == null || line.at() == null
                ? line.since().own() ? "Before this page was there" : ""
                : line.by() + ", " + RagStatusPage.day(London.dayOf(line.at()));
        RagLine.Superseded gone = line.superseded();
        if (gone == null) {
            return set.isEmpty() ? List.of() : List.of(set);
        }
        String end = (gone.why() == null ? "Replaced by " : "Taken back by ")
                + gone.by() + ", " + RagStatusPage.day(London.dayOf(gone.at()))
                + (gone.why() == null ? "" : ": “" + gone.why() + "”");
        return List.of(set, end);
    }

    private static String state(RagLine line, RagParameterStanding standing) {
        RagLine.Superseded gone = line.superseded();
        if (gone != null) {
            return gone.why() == null ? "Replaced" : "Taken back";
        }
        if (line.equals(standing.now())) {
            return "In force";
        }
        return standing.later().contains(line) ? "Set for later" : "Past";
    }
}
