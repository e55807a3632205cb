package org.turnstone.person;

/** What two records have in common, in the words the data steward reads. */
enum Evidence {
    IDENTIFIER("the same identifier"),
    PNC_CORE("the same PNC number but for its check letter"),
    DOUBTFUL_IDENTIFIER("the same number, which does not pass its check"),
    BIRTH_AND_SURNAME("the same date of birth, and surnames that sound alike"),
    BIRTH_AND_FORENAME("the same date of birth and first name"),
    NAME_AND_YEAR("the same name and year of birth"),
    NAME_AND_POSTCODE("the same name and postcode"),
    DENIED("someone decided before that these are two people"),
    NAME("the same name, and no date of birth to tell them apart");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
