package org.turnstone.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Identifiers;
import org.turnstone.shared.Problem;

/** What was typed, read as a row of the agency's list of people by the checks that a file's row meets. */
record ReadTyped(@Nullable ReadRow row, List<Problem> problems) {
    ReadTyped {
        problems = List.copyOf(problems);
    }

    static ReadTyped of(Map<String, String> said, String personRef, RowCheck check) {
        Map<String, String> values = new TreeMap<>(said);
        values.put("person_ref", personRef);
        values.put("source_ref", UUID.randomUUID().toString());
        Line line = new Line(1, List.copyOf(values.values()), Map.of());
        RowCheck.Checked checked = check.row(line, List.copyOf(values.keySet()), CommonColumns.of(check.extract()));
        List<Problem> problems = new ArrayList<>(wrongNumbers(said, check.madeUp()));
        problems.addAll(TypedWords.problems(said));
        ReadRow row = checked.row();
        if (row == null) {
            checked.problems().forEach(wrong -> problems.add(new Problem(wrong.column(), wrong.message())));
        }
        return new ReadTyped(problems.isEmpty() ? row : null, problems);
    }

    /** A file's wrong number is kept and told; whoever types can look again. */
    private static List<Problem> wrongNumbers(Map<String, String> said, boolean madeUp) {
        List<Problem> wrong = new ArrayList<>();
        said.forEach((field, value) -> {
            Optional<String> words = Identifiers.wrongWith(field, value, madeUp);
            words.ifPresent(one -> wrong.add(new Problem(field, one + ". If you are not sure of it, leave it empty")));
        });
        return wrong;
    }
}
