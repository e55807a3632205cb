package org.turnstone.cohort.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.OpenTransfer.Opened;
import org.turnstone.cohort.Transfer;
import org.turnstone.cohort.Transfer.Outcome;
import org.turnstone.cohort.TransferStanding;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** What the page on which another area is asked to take somebody on, or its answer is entered, shows. */
public record TransferPage(
        Form form,
        String name,
        String reference,
        State state,
        List<Asked> asked,
        List<Choice> outcomes,
        boolean isYoung,
        String version) {
    /** What can be entered: that an area is asked, what it answered, or that what was accepted is withdrawn. */
    public enum State {
        NONE,
        OPEN,
        ACCEPTED
    }

    /** One area that was asked, and what came of it. */
    public record Asked(String said, String contact, String told, String footing, String youth, String by) {
        static Asked of(Transfer one, LocalDate today) {
            return new Asked(
                    one.words(today),
                    one.asked().contact(),
                    one.asked().told(),
                    one.asked().footing(),
                    one.asked().youth() == null ? "" : one.asked().youth(),
                    one.asked().by()
                            + (one.answer() == null
                                    ? ""
                                    : "; the answer by " + one.answer().by()));
        }
    }

    public TransferPage {
        asked = List.copyOf(asked);
        outcomes = List.copyOf(outcomes);
    }

    static TransferPage of(Opened opened, Form form) {
        TransferStanding standing = opened.standing();
        State state = state(standing.standing());
        return new TransferPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                state,
                standing.all().reversed().stream()
                        .map(one -> Asked.of(one, opened.today()))
                        .toList(),
                Arrays.stream(Outcome.values())
                        .filter(one -> state == State.OPEN || one == Outcome.WITHDRAWN)
                        .map(one -> Choice.of(one.name(), one.words()))
                        .toList(),
                standing.isYoung(),
                standing.version());
    }

    private static State state(@Nullable Transfer transfer) {
        if (transfer == null) {
            return State.NONE;
        }
        return transfer.isOpen() ? State.OPEN : State.ACCEPTED;
    }

    /** How it stands, for whoever is told that it has changed meanwhile. */
    static String said(TransferStanding standing, LocalDate today) {
        return standing.all().isEmpty()
                ? "No other area has been asked."
                : standing.all().getLast().words(today);
    }

    public boolean isAsking() {
        return state == State.NONE;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public String save() {
        return switch (state) {
            case NONE -> "Save that they were asked";
            case OPEN -> "Save what came of it";
            case ACCEPTED -> "Withdraw it";
        };
    }

    public String back() {
        return "/people/" + reference;
    }
}
