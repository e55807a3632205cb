package org.turnstone.selection.web;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.selection.NominationStep;
import org.turnstone.selection.PanelDecision;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.AgencyWords;
import org.turnstone.site.Days;

/** What stands beside a step: its reason, the panel's decision, how the person was told. */
final class StepWords {
    private StepWords() {}

    static List<String> of(NominationStep step) {
        List<String> words = new ArrayList<>();
        if (!step.reason().isEmpty()) {
            words.add(step.reason());
        }
        PanelDecision panel = step.panel();
        if (panel != null) {
            words.add(panel(panel));
            if (!panel.dissent().isEmpty()) {
                words.add("Dissent: " + panel.dissent());
            }
        }
        NominationStep.Told told = step.told();
        if (told != null) {
            words.add("Told by " + told.who() + " on " + Days.day(told.on()) + ": " + told.how());
        }
        return words;
    }

    private static String panel(PanelDecision panel) {
        List<String> parts = new ArrayList<>(List.of("Panel of " + Days.day(panel.on())));
        if (!panel.cohortCategory().isEmpty()) {
            parts.add("category " + panel.cohortCategory());
        }
        if (panel.strand() != null) {
            parts.add(panel.strand().words());
        }
        if (!panel.leadAgency().isEmpty()) {
            parts.add("led by " + AgencyWords.of(new AgencyCode(panel.leadAgency())));
        }
        if (panel.votesFor() != null && panel.votesAgainst() != null) {
            parts.add(panel.votesFor() + " for, " + panel.votesAgainst() + " against");
        }
        return String.join(", ", parts);
    }
}
