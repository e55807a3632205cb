package org.turnstone.assessment;

/** Risk of serious harm, in the four levels of OASys. */
public enum Rosh {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High"),
    VERY_HIGH("Very high");

    private final String words;

    Rosh(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
