package org.turnstone.selection;

import java.util.Locale;

/** What harm is judged apart. Source: Oldham 3.2, psychological and physical harm caused by violence and acquisitive crime. */
public enum Harm {
    PSYCHOLOGICAL("Psychological harm"),
    PHYSICAL("Physical harm"),
    VIOLENCE("Violence"),
    ACQUISITIVE("Acquisitive crime");

    private final String words;

    Harm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Under which name a form asks about it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
