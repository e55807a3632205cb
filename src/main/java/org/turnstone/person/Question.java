package org.turnstone.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * What someone typed into the search: a reference, an identifier, a birth, words of a name, or a name and a birth.
 *
 * @param whole all of it, as an identifier or reference would be written
 * @param unreadable whether a day was typed that never was
 */
record Question(String whole, List<String> words, @Nullable Born born, boolean unreadable) {
    private static final int MOST_WORDS = 6;
    private static final Set<String> MONTHS_AND_NAMES = Set.of("april", "may", "june", "august");

    Question {
        words = List.copyOf(words);
    }

    static Question of(String typed) {
        List<String> parts = List.of(typed.strip().split("[\\s,]+", -1));
        List<String> words = new ArrayList<>();
        Born born = null;
        boolean unreadable = false;
        int at = 0;
        while (at < parts.size()) {
            Born.Read read = Born.read(parts.subList(at, parts.size()));
            if (read.words() == 0) {
                words.addAll(NameWords.of(parts.get(at)));
            }
            unreadable |= read.words() > 0 && read.born().isEmpty();
            born = read.born().orElse(born);
            at += Math.max(1, read.words());
        }
        return new Question(typed.strip(), words.stream().limit(MOST_WORDS).toList(), born, unreadable);
    }

    /** "April 1990" is also someone called April who was born in 1990. */
    Optional<Question> otherwise() {
        String[] parts = whole.split("\\s+", -1);
        boolean both = parts.length == 2
                && MONTHS_AND_NAMES.contains(parts[0].toLowerCase(Locale.UK))
                && Born.isYear(parts[1]);
        return both
                ? Optional.of(new Question("", NameWords.of(parts[0]), Born.year(Integer.parseInt(parts[1])), false))
                : Optional.empty();
    }

    boolean isEmpty() {
        return words.isEmpty() && born == null;
    }

    FoundPeople.NotAsked notAsked() {
        if (unreadable) {
            return FoundPeople.NotAsked.NO_SUCH_DAY;
        }
        return words.isEmpty() && born != null && born.isYear()
                ? FoundPeople.NotAsked.ONLY_A_YEAR
                : FoundPeople.NotAsked.NOTHING;
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
}
