package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.PersonFile;
import org.turnstone.cohort.CohortExit;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Transfer;
import org.turnstone.site.Govuk.Link;

/** What a person's page says of their place on the cohort: since when, or how they left and what stands since. */
public record CohortShown(String heading, List<String> words, List<Link> ways) {
    public CohortShown {
        words = List.copyOf(words);
        ways = List.copyOf(ways);
    }

    static @Nullable CohortShown of(PersonFile file) {
        CohortMember member = file.onCohort();
        MembershipClaim left = file.left();
        String person = "/people/" + file.header().reference();
        if (member != null) {
            return new CohortShown("On the cohort", words(member, file), ways(file, person));
        }
        CohortExit exit = left == null ? null : left.exit();
        LocalDate on = left == null ? null : left.period().to();
        return left == null || exit == null || on == null
                ? null
                : new CohortShown(
                        "Left the cohort",
                        words(left, exit, on),
                        file.mayDecideCohort()
                                ? List.of(Link.to(person + "/exit/take-back", "Entered by mistake"))
                                : List.of());
    }

    private static List<String> words(CohortMember member, PersonFile file) {
        Suspension suspended = file.suspended();
        Transfer transfer = file.transfer();
        return Stream.of(
                        since(member),
                        suspended == null ? null : words(suspended),
                        transfer == null ? null : words(transfer, file))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String words(Transfer transfer, PersonFile file) {
        return file.mayDecideCohort() ? transfer.words(file.day()) : transfer.inShort();
    }

    private static List<Link> ways(PersonFile file, String person) {
        List<Link> ways = new ArrayList<>();
        if (file.mayAllocate()) {
            ways.add(Link.to(person + "/lead", "Change who leads"));
        }
        if (file.mayDecideCohort()) {
            Transfer transfer = file.transfer();
            ways.add(Link.to(person + "/suspension", file.suspended() == null ? "Suspend" : "Take up again"));
            ways.add(Link.to(
                    person + "/transfer",
                    transfer != null && transfer.isOpen()
                            ? "Enter what the other area answered"
                            : "Transfer to another area"));
            ways.add(Link.to(person + "/exit", "Enter that they leave"));
        }
        return ways;
    }

    private static String since(CohortMember member) {
        return "Since " + Words.longDay(member.period().from()) + "."
                + (member.reason() == null ? "" : " Reason: " + member.reason().replace('_', ' ') + ".");
    }

    private static String words(Suspension suspended) {
        return "Suspended since " + Words.longDay(suspended.period().from()) + ". " + suspended.reason()
                + " Entered by " + suspended.by() + ".";
    }

    private static List<String> words(MembershipClaim left, CohortExit exit, LocalDate on) {
        List<String> words = new ArrayList<>();
        words.add(Words.sentence(Words.longDay(on)) + ": " + exit.words() + ". Entered by " + left.by() + ".");
        words.add(exit.outcome());
        if (exit.plan() != null) {
            words.add("Afterwards: " + exit.plan().support() + " "
                    + Words.sentence(Words.agency(exit.plan().lead())) + " answers for it.");
            words.add("To come back: " + exit.plan().contact());
            words.add("Told: " + exit.plan().told());
            words.add("To be looked at again on "
                    + exit.followUps(on).stream().map(Words::longDay).collect(Collectors.joining(", ")) + ".");
        }
        return words;
    }
}
