package org.turnstone.selection.web;

import org.turnstone.selection.NominationMove;
import org.turnstone.selection.ReadNominations.Opened;
import org.turnstone.site.Form;

/** The page on which a nomination is taken a step on by a reason. */
public record StepPage(
        Form form, String name, String reference, String state, String back, NominationMove move, boolean offered) {
    static StepPage of(Opened opened, NominationMove move, Form form) {
        return new StepPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.screens()
                        ? opened.file().state().words()
                        : ToldAgency.of(opened.file()).state(),
                NominationPage.path(opened.file()),
                move,
                opened.moves().contains(move));
    }

    public String question() {
        return switch (move) {
            case PUT_ON_AGENDA -> "What should the panel look at?";
            case DEFER -> "Why wait, and for what?";
            case REJECT -> "Why is it not taken further?";
            case WITHDRAW -> "Why is it taken back?";
            case RECONSIDER -> "Who asks, and what is new?";
            case TELL_AGENCY -> "What may the agency that nominated know?";
            case SUBMIT, SCREEN, ADOPT, TELL_PERSON -> "Why?";
        };
    }

    public String hint() {
        return move == NominationMove.TELL_AGENCY
                ? "They read these words and nothing else. Say no more of why than they may know"
                : "It stays on record with your name";
    }

    public String action() {
        return back + "/" + move.path();
    }
}
