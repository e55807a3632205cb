package org.turnstone.linkage.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * records have twins and families in them; lists of other kinds are not, where a name so often is only misspelt. The rules
 * are those of imports: the first name, the date of birth and every number must fit.
 */
final class AgencyVetoes {
    /** A file with one of these is an agency's; the YOT reference says no more than that. */
    private static final List<String> OF_AGENCIES = List.of("pnc", "cro", "crn", "noms", "yot_ref", "nhs");

    private final People people;
    private final boolean ofAgencies;

    AgencyVetoes(People people) {
        this.people = people;
        this.ofAgencies =
                OF_AGENCIES.stream().anyMatch(number -> people.column(number).isPresent());
    }

    /** How much a link weighs at least, and how far it is ahead, where the user does not say. */
    LinkOrder order() {
        return ofAgencies ? LinkOrder.STARTING : new LinkOrder(1, 0.5, -3);
    }

    /** @param spare how many bits the pair weighs above what a link needs */
    boolean forbid(int left, int right, double spare) {
        if (!ofAgencies) {
            return false;
        }
        ComparedRecord one = PersonFields.of(block(left), true);
        ComparedRecord other = PersonFields.of(block(right), true);
        return !Veto.between(one, other, false).isEmpty()
                || areNamedOtherwise(one, other)
                || areBornOtherwise(one, other, spare);
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

    /** Two dates that do not fit, or none on one side but where two numbers are the same; the year alone says little. */
    private static boolean areBornOtherwise(ComparedRecord one, ComparedRecord other, double spare) {
        List<LocalDate> ours = births(one).toList();
        List<LocalDate> theirs = births(other).toList();
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Identifiers.KINDS.stream()
                            .filter(number -> one.get(number).all().stream()
                                    .anyMatch(value -> other.get(number).all().contains(value)))
                            .count()
                    < 2;
        }
        boolean fit = ours.stream().anyMatch(day -> theirs.stream().anyMatch(theirDay -> Births.fit(day, theirDay)));
        boolean yearAlone = Stream.concat(ours.stream(), theirs.stream()).anyMatch(Births::isForWantOfADay);
        return !fit || (yearAlone && spare < Births.BITS_OF_A_DAY);
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
