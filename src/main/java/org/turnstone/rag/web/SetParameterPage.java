package org.turnstone.rag.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.rag.LongStay;
import org.turnstone.rag.RagParameter;
import org.turnstone.rag.RagParameter.Kind;
import org.turnstone.rag.RagParameterStanding;
import org.turnstone.rag.RagPolicy.Authority;
import org.turnstone.rag.RagReview.Meeting;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagUnit;
import org.turnstone.rag.RagValue;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/**
 * The page on which one parameter is set from a day on.
 *
 * @param asked which kind of value is asked for
 * @param choices of those who may make a move, of units, or of readings
 * @param meetings where it is reviewed; empty where it is no review
 * @param chosen those who may, as they are ticked
 * @param later what is set already for a later day, in words
 * @param follows what follows from saving
 */
public record SetParameterPage(
        Form form,
        String heading,
        String path,
        Kind asked,
        RagParameterPage.Line now,
        List<Choice> choices,
        List<Choice> meetings,
        List<String> chosen,
        String day,
        List<String> later,
        List<String> follows,
        String version) {
    public SetParameterPage {
        choices = List.copyOf(choices);
        meetings = List.copyOf(meetings);
        chosen = List.copyOf(chosen);
        later = List.copyOf(later);
        follows = List.copyOf(follows);
    }

    static SetParameterPage of(RagParameterStanding standing, Form form) {
        RagParameter of = standing.of();
        boolean fresh = form.value("version").isEmpty();
        return new SetParameterPage(
                form,
                ParameterWords.heading(of),
                ParameterWords.path(of),
                of.kind(),
                RagParameterPage.line(standing.now(), standing),
                choices(of),
                of.kind() == Kind.REVIEW ? places() : List.of(),
                fresh ? chosen(standing.now().value()) : form.values("may"),
                RagStatusPage.day(standing.today()),
                standing.later().stream()
                        .map(line -> "From " + RagStatusPage.day(line.since().day()) + ": "
                                + line.value().words())
                        .toList(),
                follows(standing),
                fresh ? standing.version() : form.value("version"));
    }

    public String action() {
        return path + "/change";
    }

    private static List<Choice> choices(RagParameter of) {
        return switch (of.kind()) {
            case MEANING, OWN_MISTAKE -> List.of();
            case MOVE -> may(of);
            case LIMIT ->
                Objects.requireNonNull(of.status()).family() == RagStatus.Family.ENFORCEMENT
                        ? units(RagUnit.DAYS, RagUnit.WORKING_DAYS, RagUnit.MONTHS)
                        : units(RagUnit.DAYS, RagUnit.MONTHS);
            case REVIEW -> units(RagUnit.DAYS, RagUnit.WEEKS);
            case LONG_STAY ->
                Stream.of(LongStay.Reading.values())
                        .map(one -> Choice.of(one.name(), one.words()))
                        .toList();
        };
    }

    private static List<Choice> may(RagParameter of) {
        List<Choice> choices = new ArrayList<>();
        Set<Authority> offered = of.offered();
        Stream.of(Authority.values())
                .filter(offered::contains)
                .forEach(one -> choices.add(Choice.of(one.name(), ParameterWords.sentence(one.words()))));
        choices.add(Choice.divider("or"));
        choices.add(Choice.of(RagParameterForm.NOBODY, "Nobody may").exclusive());
        return choices;
    }

    private static List<Choice> units(RagUnit... units) {
        return Stream.of(units)
                .map(unit -> Choice.of(unit.name(), ParameterWords.sentence(unit.one()) + "s"))
                .toList();
    }

    private static List<Choice> places() {
        return Stream.of(Meeting.values())
                .map(one -> Choice.of(
                        one.name(),
                        one == Meeting.NO_MEETING ? "Not tied to a meeting" : ParameterWords.sentence(one.words())))
                .toList();
    }

    private static List<String> chosen(RagValue value) {
        if (!(value instanceof RagValue.May(var may))) {
            return List.of();
        }
        return may.isEmpty()
                ? List.of(RagParameterForm.NOBODY)
                : may.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Authority::name)
                        .toList();
    }

    private static List<String> follows(RagParameterStanding standing) {
        List<String> follows = new ArrayList<>();
        follows.add("It holds in this partnership from the day you gave; earlier days stay as they were");
        switch (standing.of().kind()) {
            case LIMIT, LONG_STAY ->
                follows.add("Figures from that day on say that they are of a new version; those reported before stay");
            case MOVE -> follows.add("Whoever may then not make the move is not offered it any more");
            case MEANING, REVIEW -> follows.add("Whoever sets a status from that day on reads it");
            case OWN_MISTAKE -> follows.add("The day counts on which the mistake is put right");
        }
        follows.add("Your name and what you enter here stay on record");
        return follows;
    }
}
