package org.turnstone.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.governance.Shipped;

/** Which of our columns a header probably means: the same word written otherwise, or a name that systems often use. */
final class ColumnNames {
    static final ColumnNames SHIPPED = shipped();

    private final Map<String, String> oursByTheirs;

    ColumnNames(Map<String, String> oursByTheirs) {
        this.oursByTheirs = Map.copyOf(oursByTheirs);
    }

    /** One of ours, or nothing: a suggestion that somebody looks at, never a guess that is acted on. */
    String suggested(String theirs, List<String> ours) {
        String plain = plain(theirs);
        String meant = oursByTheirs.getOrDefault(plain, "");
        if (ours.contains(meant)) {
            return meant;
        }
        return ours.stream()
                .filter(column -> plain(column).equals(plain))
                .findFirst()
                .orElse("");
    }

    /** As two writings of one name are alike. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static ColumnNames shipped() {
        Map<String, String> names = new HashMap<>();
        Shipped.lines("imports", "column-names.csv")
                .forEach(row -> names.put(plain(row.getField("theirs")), row.getField("ours")));
        return new ColumnNames(names);
    }
}
