package org.turnstone.selection;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.assessment.Ogrs3Words;

/** What a version of the matrix does otherwise than the one that it began from, line by line. */
public final class MatrixDifferences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String NONE = "None";

    private MatrixDifferences() {}

    /**
     * @param band of the criterion, in words; empty where it is about no band
     * @param source of the change
     */
    public record Difference(String what, String band, String before, String after, String source) {}

    static List<Difference> of(Matrix before, Matrix after) {
        List<Difference> found = new ArrayList<>();
        add(found, "Threshold", "", points(before.threshold()), points(after.threshold()), after.source());
        String assessment = assessment(after.priorities());
        add(found, "Kinds of offence", "", kinds(before.priorities()), kinds(after.priorities()), assessment);
        add(found, "Strategic Threat Assessment", "", assessment(before.priorities()), assessment, assessment);
        for (MatrixLine line : after.lines()) {
            Optional<MatrixLine> was = before.of(line.criterion()).stream()
                    .filter(one -> one.least() == line.least())
                    .findFirst();
            String what = line.criterion().words();
            add(
                    found,
                    what,
                    line.band(),
                    was.map(MatrixLine::pointsInWords).orElse(NONE),
                    line.pointsInWords(),
                    line.source());
            add(
                    found,
                    "Lawful basis of: " + what,
                    "",
                    was.map(one -> basis(one.basis())).orElse(NONE),
                    basis(line.basis()),
                    line.source());
        }
        return found;
    }

    private static void add(
            List<Difference> found, String what, String band, String before, String after, String source) {
        if (!before.equals(after)) {
            found.add(new Difference(what, band, before, after, source));
        }
    }

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    public static String kinds(LocalPriorities priorities) {
        return priorities.kinds().isEmpty()
                ? NONE
                : priorities.kinds().stream().map(Ogrs3Words::offence).collect(Collectors.joining("; "));
    }

    public static String assessment(LocalPriorities priorities) {
        return priorities.assessedOn() == null
                ? NONE
                : priorities.assessment() + ", " + DAY.format(priorities.assessedOn());
    }

    public static String basis(@Nullable LawfulBasis basis) {
        return basis == null
                ? NONE
                : basis.words() + "; signed for the data protection officer by " + basis.signedBy() + ", "
                        + DAY.format(basis.signedOn());
    }
}
