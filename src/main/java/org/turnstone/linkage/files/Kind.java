package org.turnstone.linkage.files;

import java.util.Map;

/** What a column holds, as far as comparing goes. */
enum Kind {
    FORENAME,
    SURNAME,
    MIDDLE_NAMES,
    ALIASES,
    BIRTH,
    SEX,
    CODE,
    POSTCODE,
    NUMBER,
    TEXT;

    /** The columns of an extract, and the other names under which spreadsheets often have them. */
    static final Map<String, Kind> OF_COLUMN = Map.ofEntries(
            Map.entry("forename", FORENAME),
            Map.entry("surname", SURNAME),
            Map.entry("middle_names", MIDDLE_NAMES),
            Map.entry("aliases", ALIASES),
            Map.entry("date_of_birth", BIRTH),
            Map.entry("sex", SEX),
            Map.entry("ethnicity", CODE),
            Map.entry("postcode", POSTCODE),
            Map.entry("address", TEXT),
            Map.entry("phone", NUMBER),
            Map.entry("email", TEXT),
            Map.entry("pnc", NUMBER),
            Map.entry("cro", NUMBER),
            Map.entry("crn", NUMBER),
            Map.entry("noms", NUMBER),
            Map.entry("yot_ref", NUMBER),
            Map.entry("nhs", NUMBER));

    static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("first_name", "forename"),
            Map.entry("given_name", "forename"),
            Map.entry("last_name", "surname"),
            Map.entry("family_name", "surname"),
            Map.entry("middle_name", "middle_names"),
            Map.entry("dob", "date_of_birth"),
            Map.entry("birth_date", "date_of_birth"),
            Map.entry("gender", "sex"));
}
