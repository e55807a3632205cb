package org.turnstone.person;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** A person's reference in this partnership, such as {@code K7-4M2}: short, sayable, and telling nothing. */
public record Reference(String value) {
    /** No vowels (no words), no L, S, Z, 0, 1, 5 (look alike or sound alike). */
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXY2346789";

    private static final int PLACES = 5;
    private static final int FIRST_PART = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Reference random() {
        StringBuilder made = new StringBuilder(PLACES + 1);
        for (int place = 0; place < PLACES; place++) {
            if (place == FIRST_PART) {
                made.append('-');
            }
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Reference(made.toString());
    }

    /** As people type it: small letters, spaces and a missing dash are all right. */
    public static Optional<Reference> parse(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (bare.length() != PLACES || !bare.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new Reference(bare.substring(0, FIRST_PART) + "-" + bare.substring(FIRST_PART)));
    }
}
