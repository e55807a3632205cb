package org.turnstone.cohort;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.turnstone.governance.Shipped;

/** What ships in {@code parameters/cohort}: why somebody leaves, in which category they are on it, and its rules' values. */
public final class CohortReasons {
    private static final List<Dated<ExitReason>> EXITS = read("exit-reasons", CohortReasons::exit);
    private static final List<Dated<CohortCategory>> CATEGORIES = read("categories", CohortReasons::category);

    private static final List<Dated<String[]>> RULES =
            read("rules", line -> new String[] {line.getField("code"), line.getField("value")});

    private CohortReasons() {}

    /** @param words begins with what the short word is, as Fixed */
    public record CohortCategory(String code, String words) {
        /** As it is written on a person: the first word. */
        public String name() {
            return words.split(":", 2)[0];
        }
    }

    private record Dated<T>(T value, LocalDate from, String to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
        }
    }

    public static List<ExitReason> exitsOn(LocalDate day) {
        return on(EXITS, day).toList();
    }

    public static List<CohortCategory> categoriesOn(LocalDate day) {
        return on(CATEGORIES, day).toList();
    }

    /** The value of a rule on a day, by its code. */
    public static String rule(String code, LocalDate day) {
        return on(RULES, day)
                .filter(rule -> rule[0].equals(code))
                .map(rule -> rule[1])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + code + " on " + day));
    }

    /** The words of every code there ever was. */
    static String exitWords(String code) {
        return EXITS.stream()
                .map(Dated::value)
                .filter(reason -> reason.code().equals(code))
                .map(ExitReason::words)
                .findFirst()
                .orElse(code);
    }

    private static <T> Stream<T> on(List<Dated<T>> list, LocalDate day) {
        return list.stream().filter(one -> one.holds(day)).map(Dated::value);
    }

    private static ExitReason exit(NamedCsvRecord line) {
        return new ExitReason(
                line.getField("code"),
                line.getField("words"),
                line.getField("needs_panel").equals("y"),
                line.getField("needs_plan").equals("y"),
                line.getField("needs_transfer").equals("y"));
    }

    private static CohortCategory category(NamedCsvRecord line) {
        return new CohortCategory(line.getField("code"), line.getField("words"));
    }

    private static <T> List<Dated<T>> read(String name, Function<NamedCsvRecord, T> value) {
        return Shipped.lines("cohort", name + ".csv").stream()
                .map(line ->
                        new Dated<>(value.apply(line), LocalDate.parse(line.getField("from")), line.getField("to")))
                .toList();
    }
}
