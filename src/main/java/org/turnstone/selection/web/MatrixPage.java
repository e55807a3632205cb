package org.turnstone.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.turnstone.selection.Matrix;
import org.turnstone.selection.MatrixAdoption;
import org.turnstone.selection.MatrixEffect;
import org.turnstone.selection.MatrixEffect.Group;
import org.turnstone.selection.MatrixLine;
import org.turnstone.selection.ReadMatrix.Opened;
import org.turnstone.selection.Share;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Link;

/** A version of the scoring matrix, its effect on the whole list, and its adoption. */
public record MatrixPage(
        Form form,
        int version,
        String standing,
        int threshold,
        String source,
        List<LineShown> lines,
        String effect,
        List<EffectLine> effects,
        List<AdoptionShown> adoptions,
        List<Link> others) {
    public record LineShown(String criterion, String mark, String band, String points, String source) {}

    /** @param by of which breakdown it is; empty for everyone */
    public record EffectLine(String by, String group, int people, int reaching, int open, String share) {}

    public record AdoptionShown(String from, int version, String reason, String effect, String by) {}

    public MatrixPage {
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
                standing(opened),
                matrix.threshold(),
                matrix.source(),
                matrix.lines().stream().map(MatrixPage::line).toList(),
                opened.effect().inWords() + ".",
                effects(opened.effect()),
                opened.adoptions().stream().map(MatrixPage::adoption).toList(),
                Matrix.shipped().stream()
                        .filter(one -> one.version() != matrix.version())
                        .map(one ->
                                Link.to("/matrix/" + one.version(), "Version " + one.version() + ": " + one.words()))
                        .toList());
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
                line.on() ? String.valueOf(line.points()) : line.points() + ", off",
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
        Share share = group.share();
        return new EffectLine(
                by,
                group.words(),
                group.people(),
                group.reaching(),
                group.open(),
                percent((double) share.count() / share.outOf()) + " (" + percent(share.low()) + " to "
                        + percent(share.high()) + ")");
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
