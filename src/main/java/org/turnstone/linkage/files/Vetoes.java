package org.turnstone.linkage.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.linkage.Births;
import org.turnstone.linkage.ComparedRecord;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Veto;

/**
 * What forbids linking two rows however much they weigh. Files with an agency's number are held to it, as agencies'
 * records have twins and families in them; and so are a few rows of any kind, which cannot teach how much a name is worth.
 * Longer lists of other kinds are not, where a name so often is only misspelt. The rules are those of imports: the first
 * name, the date of birth and every number must fit.
 */
final class Vetoes {
    /** A file with one of these is an agency's, whether or not it is filled in; the YOT reference says no more than that. */
    private static final List<String> OF_AGENCIES = List.of("pnc", "cro", "crn", "noms", "yot_ref", "nhs");

    private final People people;
    private final boolean ofAgencies;
    private final boolean few;

    Vetoes(People people) {
        this.people = people;
        this.ofAgencies = OF_AGENCIES.stream().anyMatch(people::isInAHeader);
        this.few = people.areFew();
    }

    /** How much a link weighs at least, and how far it is ahead, where the user does not say. */
    LinkOrder order() {
        return areHeldToRules() ? LinkOrder.STARTING : new LinkOrder(1, 0.5, -3);
    }

    boolean areOfAgencies() {
        return ofAgencies;
    }

    boolean areHeldToRules() {
        return ofAgencies || few;
    }

    /** What a few rows of another list cannot be, because a rule forbids it, is no rival to what they may be. */
    boolean isRival(int left, int right) {
        return ofAgencies || !few || !forbid(left, right, 0);
    }

    /** @param spare how many bits the pair weighs above what a link needs */
    boolean forbid(int left, int right, double spare) {
        return !against(left, right, spare).isEmpty();
    }

    /** What speaks against linking the two without asking, in words. */
    List<String> against(int left, int right, double spare) {
        if (!areHeldToRules()) {
            return List.of();
        }
        ComparedRecord one = PersonFields.of(block(left), true);
        ComparedRecord other = PersonFields.of(block(right), true);
        List<String> all = new ArrayList<>(
                Veto.between(one, other, false).stream().map(Veto::words).toList());
        if (all.isEmpty() && areNamedOtherwise(one, other)) {
            all.add("first names that are not the same, or not given");
        }
        if (all.isEmpty()) {
            bornOtherwise(left, right, one, other, spare).ifPresent(all::add);
        }
        return all;
    }

    /** First names that are not the same, or not given, contradict even an equal number: a twin, a number given wrongly. */
    private boolean areNamedOtherwise(ComparedRecord one, ComparedRecord other) {
        String ours = one.get("forename").first();
        String theirs = other.get("forename").first();
        boolean turned = ours.equals(other.get("surname").first())
                && theirs.equals(one.get("surname").first());
        boolean given = !ours.isEmpty() && !theirs.isEmpty();
        return given
                ? !turned && !NameWords.sameForename(ours, theirs)
                : people.column("forename").isPresent();
    }

    /** Two dates that do not fit, or none on one side but where numbers speak for both; the year alone says little. */
    private Optional<String> bornOtherwise(
            int left, int right, ComparedRecord one, ComparedRecord other, double spare) {
        List<LocalDate> ours = births(one).toList();
        List<LocalDate> theirs = births(other).toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            boolean enough = ofAgencies ? equalNumbers(one, other) >= 2 : haveAnOwnThingInCommon(left, right);
            return enough ? Optional.empty() : Optional.of("no date of birth to compare");
        }
        boolean fit = ours.stream().anyMatch(day -> theirs.stream().anyMatch(theirDay -> Births.fit(day, theirDay)));
        boolean yearAlone = Stream.concat(ours.stream(), theirs.stream()).anyMatch(Births::isForWantOfADay);
        return fit && !(yearAlone && spare < Births.BITS_OF_A_DAY)
                ? Optional.empty()
                : Optional.of("dates of birth that do not fit, or only by the year");
    }

    private static long equalNumbers(ComparedRecord one, ComparedRecord other) {
        return Identifiers.KINDS.stream()
                .filter(number -> one.get(number).all().stream()
                        .anyMatch(value -> other.get(number).all().contains(value)))
                .count();
    }

    /** A number of any kind, a telephone or an e-mail address: what father and son of one name do not share. */
    private boolean haveAnOwnThingInCommon(int left, int right) {
        return people.columns().stream()
                .filter(column -> Kind.OF_COLUMN.get(column.name()) == Kind.NUMBER
                        || column.name().equals("email"))
                .anyMatch(column -> !column.text(left).isEmpty() && column.id(left) == column.id(right));
    }

    private static Stream<LocalDate> births(ComparedRecord record) {
        return record.get("births").all().stream().flatMap(text -> {
            try {
                return Stream.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return Stream.empty();
            }
        });
    }

    private Map<String, String> block(int row) {
        Map<String, String> block = new HashMap<>();
        people.columns().forEach(column -> block.put(column.name(), column.text(row)));
        return block;
    }
}
