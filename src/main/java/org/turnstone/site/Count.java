package org.turnstone.site;

import org.jspecify.annotations.Nullable;

/** One of the few numbers that start a page: what it counts, as a status or in words, and where it leads. */
public record Count(
        @Nullable RagTag tag,
        @Nullable String name,
        String number,
        String words,
        @Nullable String href) {
    public static Count of(RagTag tag, long number, String words) {
        return new Count(tag, null, String.valueOf(number), words, null);
    }

    public static Count of(String name, long number, String words) {
        return new Count(null, name, String.valueOf(number), words, null);
    }

    public static Count link(long number, String words, String href) {
        return new Count(null, null, String.valueOf(number), words, href);
    }

    public Count leadingTo(String page) {
        return new Count(tag, name, number, words, page);
    }
}
