package org.turnstone.enforcement;

/** Why somebody is no longer unlawfully at large, as an officer says it; custody ends it without being said. */
public enum AtLargeEnd {
    ARRESTED("Arrested"),
    SURRENDERED("Surrendered"),
    CANCELLED("The recall or the warrant was cancelled"),
    /** The person never was: the record says nothing any more and stays to be read. */
    MISTAKE("Recorded by mistake");

    private final String words;

    AtLargeEnd(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
