package org.turnstone.person;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes of the person block in words, in the order in which they are offered. */
public final class PersonCodes {
    public static final Map<String, String> SEX = ordered("M", "Male", "F", "Female", "X", "Another", "U", "Not known");

    /** As people define themselves. Source: the 18+1 codes of the police, and two of the 16+1 before them. */
    public static final Map<String, String> ETHNICITY = ordered(
            "W1",
            "White British",
            "W2",
            "White Irish",
            "W3",
            "Gypsy or Irish Traveller",
            "W9",
            "Any other White background",
            "M1",
            "White and Black Caribbean",
            "M2",
            "White and Black African",
            "M3",
            "White and Asian",
            "M9",
            "Any other Mixed background",
            "A1",
            "Indian",
            "A2",
            "Pakistani",
            "A3",
            "Bangladeshi",
            "A4",
            "Chinese",
            "A9",
            "Any other Asian background",
            "B1",
            "Black Caribbean",
            "B2",
            "Black African",
            "B9",
            "Any other Black background",
            "O1",
            "Chinese",
            "O2",
            "Arab",
            "O9",
            "Any other ethnic group",
            "NS",
            "Not stated");

    private PersonCodes() {}

    private static Map<String, String> ordered(String... codesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < codesAndWords.length; at += 2) {
            words.put(codesAndWords[at], codesAndWords[at + 1]);
        }
        return Collections.unmodifiableMap(words);
    }
}
