package org.turnstone.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with what is asked of it. */
public record PageAddress(String text) {
    /** With one field more; one that is empty is left out. */
    public PageAddress asking(String field, String value) {
        return value.isEmpty()
                ? this
                : new PageAddress(text + (text.contains("?") ? "&" : "?") + field + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Of a page of a list, the first of which needs no number. */
    public PageAddress page(int number) {
        return asking("page", number == 1 ? "" : Integer.toString(number));
    }
}
