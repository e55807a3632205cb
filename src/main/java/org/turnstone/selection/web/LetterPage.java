package org.turnstone.selection.web;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.selection.NominationMove;
import org.turnstone.selection.NominationStep;
import org.turnstone.selection.PanelDecision;
import org.turnstone.selection.ReadNominations.Letter;
import org.turnstone.site.Days;

/**
 * The letter that tells a person what was decided of them: what it means, whom to speak to and how to ask for another look. It gives
 * no reasons: they rest on what agencies know of others too, and are told by whoever hands it over.
 */
public record LetterPage(String back, String name, String reference, String day, boolean child, List<String> decided) {
    public LetterPage {
        decided = List.copyOf(decided);
    }

    static LetterPage of(Letter letter, String nomination) {
        return new LetterPage(
                NominationsPage.PATH + "/" + nomination + "/told",
                letter.person().name(),
                letter.person().reference(),
                Days.day(letter.today()),
                letter.child(),
                decided(letter.decided()));
    }

    private static List<String> decided(NominationStep step) {
        PanelDecision panel = step.panel();
        List<String> words = new ArrayList<>();
        String met = "The organisations in the partnership looked at whether you should be on the Integrated Offender"
                + " Management programme"
                + (panel == null ? "" : " on " + Days.day(panel.on())) + ".";
        if (step.move() == NominationMove.ADOPT) {
            words.add(met + " They decided that you are on it from that day.");
            words.add("This means that one organisation leads the work with you, that you are offered support with the"
                    + " things that get in your way, and that what you do is looked at more often than before.");
        } else if (step.move() == NominationMove.REJECT) {
            words.add(met + " They decided that you are not on it.");
            words.add(
                    "Nothing changes in what you agreed with any of these organisations, or in what a court ordered.");
        } else {
            words.add(met + " They have not decided yet, and will look at it again.");
        }
        return words;
    }
}
