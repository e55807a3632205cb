package org.turnstone.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.offending.OffenceCategories;
import org.turnstone.offending.OffenceCategory;
import org.turnstone.offending.OffenceCode;
import org.turnstone.shared.Problem;
import org.turnstone.shared.WrittenDay;

/** One row of a file of cases. What cannot be read reads as something harmless, and the row is no longer sound. */
final class CaseFields {
    private static final int MOST_DIGITS = 6;
    private static final int YOUNGEST = 10;

    private final Map<String, String> values;
    private final List<String> missing = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    /** @param values by the names of columns in small letters */
    CaseFields(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    boolean isSound() {
        return missing.isEmpty() && refusals.isEmpty();
    }

    List<Refusal> refusals() {
        Stream<Refusal> blank = missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Refusal("MISSING_MANDATORY_INPUT", String.join(", ", missing)));
        return Stream.concat(blank, refusals.stream()).toList();
    }

    void refuse(String code, String words) {
        refusals.add(new Refusal(code, words));
    }

    /** The row is scored, as published, but what it says can hardly be so. */
    void doubt(String words) {
        doubts.add(words);
    }

    List<String> doubts() {
        return List.copyOf(doubts);
    }

    String optional(String column) {
        return values.getOrDefault(column, "").strip();
    }

    String text(String column) {
        String value = optional(column);
        if (value.isEmpty()) {
            missing.add(column);
        }
        return value;
    }

    void after(LocalDate birth, String column, LocalDate day) {
        if (!day.isAfter(birth)) {
            refuse("DATE_NOT_AFTER_DATE_OF_BIRTH", column + " is not after date_of_birth");
        }
    }

    /**
     * Nobody can be sanctioned before they are ten: Children and Young Persons Act 1933, section 50, as it stands since 1963.
     *
     * @param code why not, where the day comes after that of birth
     */
    void atLeastTen(String code, LocalDate birth, String column, LocalDate day) {
        after(birth, column, day);
        int age = Ogrs3Case.age(birth, day);
        if (day.isAfter(birth) && age < YOUNGEST) {
            refuse(code, "the person was " + age + " on " + column);
        }
    }

    LocalDate day(String column) {
        String value = text(column);
        LocalDate day = value.isEmpty() ? LocalDate.EPOCH : WrittenDay.read(value);
        if (day == null) {
            refuse("DATE_INCORRECT_FORMAT", column + ": " + WrittenDay.problem(value));
            return LocalDate.EPOCH;
        }
        return day;
    }

    int whole(String column) {
        String value = text(column);
        if (value.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            return Integer.parseInt(value);
        }
        if (!value.isEmpty()) {
            refuse("NUMBER_INCORRECT_FORMAT", column + ": \"" + Problem.shown(value) + "\" is not a whole number");
        }
        return 0;
    }

    Sex sex() {
        String value = text("sex").toUpperCase(Locale.ROOT);
        for (Sex sex : Sex.values()) {
            if (sex.letter().equals(value)) {
                return sex;
            }
        }
        if (!value.isEmpty()) {
            refuse("SEX_NOT_KNOWN", "sex: \"" + Problem.shown(value) + "\" is neither M nor F");
        }
        return Sex.MALE;
    }

    /** Nothing where the value is blank, no code, or a code that is not in the table. */
    Optional<OffenceCategory> category(String column) {
        String value = text(column);
        Optional<OffenceCode> code = OffenceCode.read(value);
        Optional<OffenceCategory> category = code.flatMap(OffenceCategories::of);
        if (code.isEmpty() && !value.isEmpty()) {
            refuse(
                    "OFFENCE_CODE_INCORRECT_FORMAT",
                    column + ": \"" + Problem.shown(value) + "\" is not a Home Office code of five digits");
        } else if (code.isPresent() && category.isEmpty()) {
            refuse("OFFENCE_CODE_NOT_FOUND", column + ": there is no offence " + value);
        }
        return category;
    }
}
