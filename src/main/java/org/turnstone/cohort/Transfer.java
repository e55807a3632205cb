package org.turnstone.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;

/**
 * That the scheme of another area was asked to take somebody on, and what came of it (domain 3.6, MOVED_AREA). Nothing is sent:
 * it records what people agreed.
 *
 * @param answer none while the scheme has not answered
 */
public record Transfer(Claim claim, Asked asked, @Nullable Answer answer) {
    public enum Outcome {
        ACCEPTED("It accepted"),
        DECLINED("It declined"),
        WITHDRAWN("We withdrew it");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param scheme what the receiving scheme is called
     * @param contact the role or office that was asked there
     * @param told what they have been told of the person
     * @param footing the lawful footing on which they were told, in words
     * @param youth who at youth offending was asked before; none for a grown-up
     * @param by who entered it
     */
    public record Asked(
            String scheme,
            String contact,
            String told,
            String footing,
            @Nullable String youth,
            LocalDate on,
            String by) {}

    /**
     * @param who gave the answer there; none where we withdrew
     * @param reason none where it was accepted without more
     * @param by who entered it
     */
    public record Answer(
            Outcome outcome,
            LocalDate on,
            @Nullable String who,
            @Nullable String reason,
            String by) {}

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isAccepted() {
        return answer != null && answer.outcome() == Outcome.ACCEPTED;
    }

    /** Whether it waits for the scheme's answer, or for the day on which the person leaves. */
    public boolean stands() {
        return isOpen() || isAccepted();
    }

    public long daysSinceAsked(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(asked.on(), day));
    }

    /** That there is one, and no more: where somebody moves to is for those who decide. */
    public String inShort() {
        if (answer == null) {
            return "A transfer to another area is asked for.";
        }
        return switch (answer.outcome()) {
            case ACCEPTED -> "A transfer to another area is accepted.";
            case DECLINED -> "A transfer to another area was declined.";
            case WITHDRAWN -> "A transfer to another area was withdrawn.";
        };
    }

    /** How it stood on a day, in one sentence. */
    public String words(LocalDate day) {
        String begun = "Transfer to " + asked.scheme() + " asked on " + ExitRules.DAY.format(asked.on());
        if (answer == null) {
            long days = daysSinceAsked(day);
            return begun + ", no answer "
                    + (days == 0 ? "yet" : days == 1 ? "after 1 day" : "after %,d days".formatted(days)) + ".";
        }
        String what = switch (answer.outcome()) {
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn by us";
        };
        return begun + ", " + what + " on " + ExitRules.DAY.format(answer.on())
                + (answer.who() == null ? "" : " by " + answer.who())
                + (answer.reason() == null ? "." : ": " + answer.reason().replaceFirst("[.]$", "") + ".");
    }

    /** Of an earlier time on the cohort it says nothing of this one. */
    boolean isOf(CohortMember member) {
        return !asked.on().isBefore(member.period().from());
    }
}
