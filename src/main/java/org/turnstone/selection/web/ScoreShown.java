package org.turnstone.selection.web;

import java.util.List;
import org.turnstone.selection.MatrixScore;
import org.turnstone.selection.ReadNominations.Opened;

/**
 * The score of a nomination as a page shows it.
 *
 * @param standing how the total stands to the threshold, and what that means here
 */
public record ScoreShown(String version, String total, String standing, List<Line> lines) {
    /** @param points as shown; a dash where it is not asked, words where it is not known */
    public record Line(String criterion, String mark, String found, String source, String points) {}

    public ScoreShown {
        lines = List.copyOf(lines);
    }

    static ScoreShown of(MatrixScore score, Opened opened) {
        String adopted = opened.matrixAdopted()
                ? ""
                : " The partnership has adopted no version yet: this one is as shipped and counts for nothing.";
        return new ScoreShown(
                "Matrix version " + score.matrix().version() + "." + adopted,
                score.total() + " of " + score.matrix().threshold()
                        + (score.mayAdd() > 0 ? "; what is not known could add " + score.mayAdd() : ""),
                score.standing().words() + ". " + wildCard(score, opened),
                score.rows().stream().map(ScoreShown::line).toList());
    }

    /** Haringey 4.2: below the threshold, from outside criminal justice, and decided by the panel. */
    private static String wildCard(MatrixScore score, Opened opened) {
        boolean wild = opened.file().nomination().isWildCard();
        return switch (score.standing()) {
            case REACHES -> wild ? "It was nominated as a wild card and needs none." : "";
            case BELOW ->
                wild
                        ? "A wild card: its sponsor is outside criminal justice, and the panel decides by a majority."
                        : "Below it, someone is adopted only as a wild card from outside criminal justice, or with gate 5 passed over for a reason.";
            case OPEN -> "What is not known is never counted as nought: a person says.";
        };
    }

    private static Line line(MatrixScore.Row row) {
        Integer points = row.points();
        return new Line(
                row.criterion().words(),
                row.criterion().dependsOnPolicing() ? "Depends on where police look" : "",
                row.input().found(),
                row.input().source(),
                points != null ? String.valueOf(points) : row.on() ? "Not known" : "Off");
    }
}
