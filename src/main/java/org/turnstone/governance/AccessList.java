package org.turnstone.governance;

/** A list of staff beside one person, by name; stronger than any right that a role gives. Source: HMPPS's two lists. */
public enum AccessList {
    EXCLUSION("Keep these staff out", "Kept out"),
    RESTRICTION("Let only these staff in", "Let in");

    private final String question;
    private final String words;

    AccessList(String question, String words) {
        this.question = question;
        this.words = words;
    }

    public String question() {
        return question;
    }

    public String words() {
        return words;
    }
}
