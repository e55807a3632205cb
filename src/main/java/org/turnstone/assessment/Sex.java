package org.turnstone.assessment;

/** As the instruments know it: their coefficients are of two. */
public enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String letter;

    Sex(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }
}
