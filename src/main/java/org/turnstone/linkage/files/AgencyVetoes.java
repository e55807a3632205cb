package org.turnstone.linkage.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.linkage.ComparedRecord;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Veto;

/**
 * What forbids linking two rows however much they weigh. Files with an agency's number are held to it, as agencies'
 * records have twins and families in them; lists of other kinds are not, where a name so often is only misspelt.
 */
final class AgencyVetoes {
    private static final List<String> NUMBERS = List.of("pnc", "cro", "crn", "noms", "yot_ref", "nhs");

    private final People people;
    private final boolean ofAgencies;

    AgencyVetoes(People people) {
        this.people = people;
        this.ofAgencies =
                NUMBERS.stream().anyMatch(number -> people.column(number).isPresent());
    }

    boolean forbid(int left, int right) {
        if (!ofAgencies) {
            return false;
        }
        ComparedRecord one = PersonFields.of(block(left), true);
        ComparedRecord other = PersonFields.of(block(right), true);
        return !Veto.between(one, other, false).isEmpty() || areNamedOtherwise(one, other);
    }

    /** First names that are not alike contradict even an equal number: a twin, a brother, a number given wrongly. */
    private static boolean areNamedOtherwise(ComparedRecord one, ComparedRecord other) {
        List<String> ours = one.get("forenames").all();
        List<String> theirs = other.get("forenames").all();
        boolean turned =
                ours.stream().anyMatch(name -> other.get("surnames").all().contains(name));
        return !ours.isEmpty()
                && !theirs.isEmpty()
                && !turned
                && ours.stream().noneMatch(name -> theirs.stream().anyMatch(their -> NameWords.alike(name, their)));
    }

    private Map<String, String> block(int row) {
        Map<String, String> block = new HashMap<>();
        people.columns().forEach(column -> block.put(column.name(), column.text(row)));
        return block;
    }
}
