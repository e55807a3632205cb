package org.turnstone.rag;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.governance.Shipped;
import org.turnstone.rag.Dated.Since;
import org.turnstone.rag.RagPolicy.Authority;

/** The lines that ship in {@code parameters/rag}. */
final class RagShipped {
    static final List<RagMeaning> MEANINGS = lines(
            "meanings.csv",
            line -> new RagMeaning(RagStatus.valueOf(line.getField("status")), line.getField("words"), since(line)));

    static final List<RagMove> MOVES = lines("moves.csv", line -> {
        String was = line.getField("was");
        return new RagMove(
                was.equals(RagMove.NOT_RATED) ? null : RagStatus.valueOf(was),
                RagStatus.valueOf(line.getField("to")),
                authorities(Arrays.asList(line.getField("by").split(";"))),
                since(line));
    });

    static final List<RagReview> REVIEWS = lines(
            "reviews.csv",
            line -> new RagReview(
                    RagReview.status(line.getField("status")),
                    Integer.parseInt(line.getField("every")),
                    RagUnit.valueOf(line.getField("unit")),
                    RagReview.Meeting.valueOf(line.getField("meeting")),
                    since(line)));

    private RagShipped() {}

    static Set<Authority> authorities(List<String> names) {
        return names.stream()
                .filter(name -> !name.isEmpty())
                .map(Authority::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Since since(NamedCsvRecord line) {
        return new Since(LocalDate.parse(line.getField("from")), false, line.getField("source"));
    }

    private static <T> List<T> lines(String file, Function<NamedCsvRecord, T> read) {
        return Shipped.lines("rag", file).stream().map(read).toList();
    }
}
