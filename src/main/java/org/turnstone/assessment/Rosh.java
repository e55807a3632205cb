package org.turnstone.assessment;

/** Risk of serious harm, in the four levels of OASys. */
public enum Rosh {
    LOW(1, "Low"),
    MEDIUM(2, "Medium"),
    HIGH(3, "High"),
    VERY_HIGH(4, "Very high");

    private final int level;
    private final String words;

    Rosh(int level, String words) {
        this.level = level;
        this.words = words;
    }

    /** From 1, low, to 4, very high. */
    public int level() {
        return level;
    }

    public String words() {
        return words;
    }
}
