package org.turnstone.selection.web;

import org.turnstone.selection.NominationFile;
import org.turnstone.selection.NominationState;

/**
 * What an agency knows of its own nomination: that it is with the coordinator, until they say in words what came of it. So one
 * that something stands against reads like one that nothing does.
 */
record ToldAgency(String state, String words, boolean open) {
    static ToldAgency of(NominationFile file) {
        if (file.state() == NominationState.WITHDRAWN) {
            return new ToldAgency(NominationState.WITHDRAWN.words(), "Your agency’s nomination was withdrawn.", false);
        }
        return file.toldAgency()
                .map(told -> new ToldAgency("Answered", told.reason(), false))
                .orElseGet(() ->
                        new ToldAgency("With the coordinator", "Received. The coordinator will be in touch.", true));
    }
}
