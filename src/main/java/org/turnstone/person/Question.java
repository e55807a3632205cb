package org.turnstone.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Crn;
import org.turnstone.linkage.Cro;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.NhsNumber;
import org.turnstone.linkage.Pnc;
import org.turnstone.linkage.PrisonNumber;
import org.turnstone.linkage.YotRef;

/**
 * What someone typed into the search: a reference, an identifier, a date of birth, words of a name, or a name and a date.
 *
 * @param whole all of it, as an identifier or reference would be written
 */
record Question(String whole, List<String> words, @Nullable LocalDate born) {
    private static final int MOST_WORDS = 6;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    Question {
        words = List.copyOf(words);
    }

    static Question of(String typed) {
        List<String> words = new ArrayList<>();
        LocalDate born = null;
        for (String part : typed.strip().split("\\s+", -1)) {
            Optional<LocalDate> day = day(part);
            if (day.isPresent()) {
                born = day.get();
            } else {
                words.addAll(NameWords.of(part));
            }
        }
        return new Question(typed.strip(), words.stream().limit(MOST_WORDS).toList(), born);
    }

    boolean isEmpty() {
        return words.isEmpty() && born == null;
    }

    Optional<Reference> reference() {
        return Reference.parse(whole);
    }

    /** The canonical forms of what was typed, if it is an identifier; any kind may match. */
    List<String> identifiers() {
        return Stream.of(
                        Pnc.parse(whole).map(Pnc::value),
                        Cro.parse(whole).map(Cro::value),
                        Crn.parse(whole).map(Crn::value),
                        PrisonNumber.parse(whole).map(PrisonNumber::value),
                        YotRef.parse(whole).map(YotRef::value))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Optional<NhsNumber> nhsNumber() {
        return NhsNumber.parse(whole);
    }

    private static Optional<LocalDate> day(String part) {
        Matcher iso = ISO.matcher(part);
        Matcher british = BRITISH.matcher(part);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            return british.matches()
                    ? Optional.of(LocalDate.of(number(british, 3), number(british, 2), number(british, 1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }
}
