package org.turnstone.person;

/** The reference was of someone who has since been found to be another, whom the reader may be shown. */
public final class NowPartOf extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String was;
    private final String now;

    NowPartOf(String was, String now) {
        super("now part of another person", null, false, false);
        this.was = was;
        this.now = now;
    }

    public String was() {
        return was;
    }

    public String now() {
        return now;
    }
}
