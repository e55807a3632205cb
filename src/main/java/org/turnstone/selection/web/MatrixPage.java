package org.turnstone.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.turnstone.selection.Matrix;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.selection.MatrixAdoption;
import org.turnstone.selection.MatrixDifferences;
import org.turnstone.selection.MatrixDifferences.Difference;
import org.turnstone.selection.MatrixEffect;
import org.turnstone.selection.MatrixEffect.Group;
import org.turnstone.selection.MatrixLine;
import org.turnstone.selection.ReadMatrix.Opened;
import org.turnstone.shared.WilsonInterval;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Link;

/** A version of the scoring matrix, its effect on the whole list, and its adoption. */
public record MatrixPage(
        Form form,
        int version,
        String name,
        String standing,
        String written,
        List<Difference> differs,
        List<Fact> facts,
        int threshold,
        String source,
        List<LineShown> lines,
        String effect,
        List<EffectLine> effects,
        List<AdoptionShown> adoptions,
        List<Link> others) {
    /** What the version rests on beside its points. */
    public record Fact(String name, String words) {}

    public record LineShown(String criterion, String mark, String band, String points, String source) {}

    /** @param by of which breakdown it is; empty for everyone */
    public record EffectLine(String by, String group, int people, int reaching, int open, String share) {}

    public record AdoptionShown(String from, int version, String reason, String effect, String by) {}

    public MatrixPage {
        differs = List.copyOf(differs);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        effects = List.copyOf(effects);
        adoptions = List.copyOf(adoptions);
        others = List.copyOf(others);
    }

    static MatrixPage of(Opened opened, Form form) {
        Matrix matrix = opened.matrix();
        return new MatrixPage(
                form,
                matrix.version(),
                matrix.words(),
                standing(opened),
                matrix.written() == null ? "" : written(matrix),
                opened.differs(),
                facts(matrix),
                matrix.threshold(),
                matrix.source(),
                matrix.lines().stream().map(MatrixPage::line).toList(),
                opened.effect().inWords() + ".",
                effects(opened.effect()),
                opened.adoptions().stream().map(MatrixPage::adoption).toList(),
                opened.others().stream()
                        .map(one -> Link.to("/matrix/" + one.version(), one.inWords()))
                        .toList());
    }

    static String written(Matrix matrix) {
        Written written = matrix.written();
        return written == null
                ? matrix.inWords()
                : matrix.inWords() + ", written by " + written.by() + " on " + Days.day(written.at())
                        + ", begun from version " + written.began() + ".";
    }

    private static List<Fact> facts(Matrix matrix) {
        List<Fact> facts = new ArrayList<>();
        if (!matrix.priorities().kinds().isEmpty()) {
            facts.add(new Fact("Local priorities", MatrixDifferences.kinds(matrix.priorities())));
            facts.add(new Fact("Strategic Threat Assessment", MatrixDifferences.assessment(matrix.priorities())));
        }
        matrix.lines().stream()
                .filter(line -> line.basis() != null)
                .forEach(line -> facts.add(new Fact(
                        "Lawful basis of: " + line.criterion().words(), MatrixDifferences.basis(line.basis()))));
        return facts;
    }

    private static String standing(Opened opened) {
        int version = opened.matrix().version();
        if (opened.inForce().contains(version)) {
            return "This version is what nominations are scored by.";
        }
        return opened.inForce().isEmpty()
                ? "No version has been adopted: scores are shown and count for nothing, and gate 5 asks for six proven offences."
                : "Nominations are scored by version " + opened.inForce().getFirst() + ", not by this one.";
    }

    private static LineShown line(MatrixLine line) {
        return new LineShown(
                line.criterion().words(),
                line.criterion().dependsOnPolicing() ? "Depends on where police look" : "",
                line.band(),
                line.pointsInWords(),
                line.source());
    }

    private static List<EffectLine> effects(MatrixEffect effect) {
        List<EffectLine> lines = new ArrayList<>();
        effect.all().ifPresent(all -> lines.add(line("", all)));
        effect.breakdowns().forEach(each -> each.groups().forEach(group -> lines.add(line(each.by(), group))));
        return lines;
    }

    private static EffectLine line(String by, Group group) {
        if (group.people() < MatrixEffect.FEWEST) {
            return new EffectLine(by, group.words(), group.people(), group.reaching(), group.open(), "Too few");
        }
        WilsonInterval share = group.share();
        return new EffectLine(
                by,
                group.words(),
                group.people(),
                group.reaching(),
                group.open(),
                percent(share.rate()) + " (" + percent(share.low()) + " to " + percent(share.high()) + ")");
    }

    private static String percent(double rate) {
        return String.format(Locale.UK, "%.0f%%", rate * 100);
    }

    private static AdoptionShown adoption(MatrixAdoption said) {
        return new AdoptionShown(
                Days.day(said.from()),
                said.version(),
                said.reason(),
                said.effect(),
                said.by() + ", " + Days.day(said.at()));
    }
}
