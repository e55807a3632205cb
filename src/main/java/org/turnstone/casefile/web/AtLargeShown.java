package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.AtLargeFile;
import org.turnstone.casefile.PersonFile;
import org.turnstone.enforcement.AtLarge;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.rag.RedProposal;
import org.turnstone.site.Flag;

/**
 * What the page about one person says of their being unlawfully at large.
 *
 * @param record where the reader may put it on record; none where it stands already, or is not theirs
 * @param proposed the Red that waits for an answer, in words; empty where none does
 * @param confirm where the reader may answer it
 */
public record AtLargeShown(
        List<Line> lines,
        @Nullable String record,
        String proposed,
        @Nullable String confirm,
        boolean shown) {

    /**
     * One record.
     *
     * @param refused what officers said who refused the Red that it proposed
     * @param takeBack where it may be said of one that is over that it never was so
     */
    public record Line(
            String from,
            String to,
            String why,
            String authority,
            String by,
            List<String> refused,
            @Nullable String end,
            @Nullable String takeBack,
            @Nullable String correct) {
        public Line {
            refused = List.copyOf(refused);
        }
    }

    public AtLargeShown {
        lines = List.copyOf(lines);
    }

    static AtLargeShown of(PersonFile file) {
        AtLargeFile atLarge = file.atLarge();
        String path = "/people/" + file.header().reference();
        List<Line> lines = Stream.concat(
                        atLarge.spells().reversed().stream().map(spell -> line(spell, file)),
                        atLarge.takenBack().stream().map(said -> takenBack(said, file)))
                .toList();
        return new AtLargeShown(
                lines,
                atLarge.mayRecord() && today(file).isEmpty() ? path + "/at-large" : null,
                Optional.ofNullable(atLarge.proposal())
                        .map(proposal -> proposed(proposal, file.day()))
                        .orElse(""),
                atLarge.proposal() != null && file.mayChangeRag() ? path + "/rag" : null,
                atLarge.mayRecord() || !lines.isEmpty());
    }

    /** The tag of the header; custody's stands before it. */
    static Optional<Flag> flag(PersonFile file) {
        return today(file).map(spell -> flag(spell.period().from()));
    }

    static Flag flag(LocalDate since) {
        return new Flag("Unlawfully at large since " + Words.longDay(since), true);
    }

    private static Optional<AtLargeSpell> today(PersonFile file) {
        return file.atLarge().spells().stream()
                .filter(spell -> spell.isOn(file.day()))
                .findFirst();
    }

    private static String proposed(RedProposal proposal, LocalDate today) {
        AtLarge said = proposal.because().said();
        return "unlawfully at large, recorded by " + said.by() + ". "
                + (proposal.isLate(today)
                        ? "Nobody answered by " + Words.longDay(proposal.due()) + "."
                        : "Confirm or refuse with a reason by the end of today.");
    }

    private static Line line(AtLargeSpell spell, PersonFile file) {
        AtLarge said = spell.said();
        String path = "/people/" + file.header().reference() + "/at-large";
        boolean may = file.atLarge().mayRecord();
        String end = may ? path + "/end?record=" + said.record() : null;
        boolean over = !spell.isOn(file.day());
        boolean own = said.claim().agency().equals(file.reader().agency());
        return new Line(
                from(said, file.day()),
                to(spell, file),
                said.groundInWords(),
                said.authority(),
                said.by(),
                refused(said, file),
                over ? null : end,
                over ? end : null,
                may && own ? path + "?corrects=" + said.record() : null);
    }

    private static Line takenBack(AtLarge said, PersonFile file) {
        return new Line(
                from(said, file.day()),
                "Never: " + ended(said),
                said.groundInWords(),
                said.authority(),
                said.by(),
                refused(said, file),
                null,
                null,
                null);
    }

    private static List<String> refused(AtLarge said, PersonFile file) {
        return file.atLarge().refused().stream()
                .filter(one -> one.record().equals(said.record()))
                .map(one -> "Red refused by " + one.by() + ": " + one.reason())
                .toList();
    }

    private static String from(AtLarge said, LocalDate day) {
        return Words.day(said.from(), day) + (said.at() == null ? "" : ", " + said.at());
    }

    /** That custody ended it is said where the reader may see that custody. */
    private static String to(AtLargeSpell spell, PersonFile file) {
        LocalDate to = spell.period().to();
        if (to == null || to.isAfter(file.day())) {
            return "Still at large";
        }
        AtLarge.Ended ended = spell.said().ended();
        if (ended != null && ended.on().equals(to)) {
            return Words.day(to, file.day()) + ": " + ended(spell.said());
        }
        boolean seen =
                file.custody().stream().anyMatch(stay -> stay.period().from().equals(to));
        return Words.day(to, file.day()) + (seen ? ": custody began" : "");
    }

    private static String ended(AtLarge said) {
        AtLarge.Ended ended = said.ended();
        return ended == null ? "" : ended.reason().words() + ". " + ended.words() + " (" + ended.by() + ")";
    }
}
