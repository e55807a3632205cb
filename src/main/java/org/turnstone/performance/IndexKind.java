package org.turnstone.performance;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What starts the clock. The order decides between two index events of one person on one day: the first is taken. */
public enum IndexKind {
    CUSTODY_RELEASE,
    COMMUNITY,
    CAUTION,
    OTHER,
    /** Release, sentence or caution for a breach: it is told apart and starts no entry. */
    BREACH;

    private static final Map<String, IndexKind> BY_WORD =
            Stream.of(values()).collect(Collectors.toMap(IndexKind::word, kind -> kind));

    /** The word used in files, such as {@code custody_release}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IndexKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }
}
