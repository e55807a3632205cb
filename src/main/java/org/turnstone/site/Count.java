package org.turnstone.site;

import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.Link;

/**
 * One of the few numbers that start a page: what it counts, as a status or in words, and where it leads.
 *
 * @param part how many of them something more is true of, and where those are
 */
public record Count(
        @Nullable RagTag tag,
        @Nullable String name,
        String number,
        String words,
        @Nullable String href,
        @Nullable Link part) {
    public static Count of(RagTag tag, long number, String words) {
        return new Count(tag, null, String.valueOf(number), words, null, null);
    }

    public static Count of(String name, long number, String words) {
        return new Count(null, name, String.valueOf(number), words, null, null);
    }

    public static Count link(long number, String words, String href) {
        return new Count(null, null, String.valueOf(number), words, href, null);
    }

    /** A number as it is read, or what stands where there is none. */
    public static Count plain(String number, String words) {
        return new Count(null, null, number, words, null, null);
    }

    public Count leadingTo(String page) {
        return new Count(tag, name, number, words, page, part);
    }

    /** @param page of those, where there is one */
    public Count ofWhom(String some, @Nullable String page) {
        return new Count(tag, name, number, words, href, new Link(page, some, null, false, false));
    }
}
