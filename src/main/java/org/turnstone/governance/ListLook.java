package org.turnstone.governance;

import java.util.Set;
import org.turnstone.shared.PersonId;

/** Looks that show people among others, each as the trail tells it: seldom what is asked about when one person is. */
public enum ListLook {
    SEARCH("Search for people"),
    COHORT("Opened the cohort list"),
    COHORT_THEN("Opened the cohort list of an earlier day"),
    BOARD("Opened the RAG board"),
    BOARD_THEN("Opened the RAG board of an earlier day"),
    LONG_CUSTODY("Opened the list of long custody"),
    HAND_OVER("Opened whom a member of staff works with"),
    HAND_OVERS("Opened the list of hand-overs"),
    LOCKED_COHORT("Opened a locked cohort beside the live one"),
    DRAFT_COHORT("Opened a draft cohort"),
    EXCEPTIONS("Opened the exceptions of people over their limit"),
    NOMINATIONS("Opened the list of nominations"),
    HOME_OWN("Opened home with own people"),
    HOME_DUE_OUT("Opened home with people due out of custody"),
    HOME_PAST_LIMIT("Opened home with people past their limit"),
    FIGURE("Opened the people behind a figure"),
    STAFF_LISTS("Opened the lists of staff kept out or let in"),
    SECOND_PERSON("Opened what waits for a second person"),
    QUESTIONS("Opened what their agency is asked about its records"),
    NOTICES("Was told of people who were partly someone else"),
    AGENDA("Opened the agenda of a panel"),
    MINUTES("Opened the minutes of a panel"),
    ACTIONS("Opened the actions that panels agreed"),
    MOVES("Opened the list of merges and un-merges");

    private final String words;

    ListLook(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public AuditEntry at(Set<PersonId> shown) {
        return AuditEntry.of(Operation.CONSULTATION, words, shown);
    }
}
