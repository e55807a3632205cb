package org.turnstone.panel;

import java.util.UUID;
import org.turnstone.imports.Claim;

/**
 * What a panel decided about one person.
 *
 * @param before the status when the panel came to it, in the words of its tag
 * @param dissent which agency disagreed and why; empty where none did
 * @param questions what the partnership adds for this person
 */
public record CaseDecision(
        Claim claim,
        UUID meeting,
        String before,
        String after,
        String reason,
        String dissent,
        Questions questions,
        String by) {

    public String words() {
        return before.equals(after) ? "Stays " + after : before + " to " + after;
    }

    /**
     * The three questions of every adoption and review (Greater Manchester panel questions 2016, domain 3.5).
     *
     * @param weAdd what the partnership adds to business as usual
     * @param objective in managing this person
     * @param byWhen the time for it
     */
    public record Questions(String weAdd, String objective, String byWhen) {
        public static final Questions UNANSWERED = new Questions("", "", "");

        public Questions {
            weAdd = weAdd.strip();
            objective = objective.strip();
            byWhen = byWhen.strip();
        }
    }
}
