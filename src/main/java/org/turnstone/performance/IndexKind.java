package org.turnstone.performance;

import java.util.Locale;
import java.util.Optional;

/** What starts the clock. The order decides between two index events of one person on one day: the first is taken. */
public enum IndexKind {
    CUSTODY_RELEASE,
    COMMUNITY,
    CAUTION,
    OTHER,
    /** Release, sentence or caution for a breach: it is told apart and starts no entry. */
    BREACH;

    /** The word used in files, such as {@code custody_release}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<IndexKind> of(String word) {
        for (IndexKind kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
