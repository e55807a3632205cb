package org.turnstone.site;

import java.util.Locale;
import java.util.Map;
import org.turnstone.shared.AgencyCode;

/** What an agency is called in running text, by its code. */
public final class AgencyWords {
    private static final Map<String, String> OTHERS = Map.of("YOS", "youth offending", "HEALTH", "mental health");

    private AgencyWords() {}

    public static String of(AgencyCode code) {
        return OTHERS.getOrDefault(
                code.value(), code.value().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** As the beginning of a sentence, or alone in a cell. */
    public static String alone(AgencyCode code) {
        String words = of(code);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
