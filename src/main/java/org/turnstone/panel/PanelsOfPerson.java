package org.turnstone.panel;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnstone.casefile.LookBack;
import org.turnstone.casefile.PersonSection;
import org.turnstone.panel.CaseAction.Status;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** What panels decided about a person and what is still to be done, on their page of today. */
@Component
class PanelsOfPerson implements PersonSection {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LATEST = 3;

    private final CaseStore cases;
    private final MeetingStore meetings;
    private final AgencyNames agencies;

    PanelsOfPerson(CaseStore cases, MeetingStore meetings, AgencyNames agencies) {
        this.cases = cases;
        this.meetings = meetings;
        this.agencies = agencies;
    }

    @Override
    public Optional<Shown> of(PersonId person, LookBack look) {
        if (!look.isToday()) {
            return Optional.empty();
        }
        List<CaseDecision> decisions = cases.decisions(person);
        List<CaseAction> open = cases.actions(person).stream()
                .filter(action -> action.status() == Status.OPEN)
                .toList();
        if (decisions.isEmpty() && open.isEmpty()) {
            return Optional.empty();
        }
        Map<AgencyCode, String> names =
                agencies.all().stream().collect(Collectors.toMap(AgencyName::code, AgencyName::name));
        return Optional.of(new Shown(
                "At panels",
                Stream.of(
                                open.stream().map(action -> line(action, names)),
                                decisions.stream().limit(LATEST).map(this::line))
                        .flatMap(Function.identity())
                        .toList()));
    }

    private Line line(CaseDecision said) {
        return new Line(
                said.words() + ".",
                said.reason(),
                meetings.of(said.meeting())
                                .map(meeting -> meeting.terms().name() + " of " + DAY.format(meeting.heldOn()) + ". ")
                                .orElse("")
                        + "Entered by " + said.by());
    }

    private Line line(CaseAction action, Map<AgencyCode, String> names) {
        String agency =
                names.getOrDefault(action.forAgency(), action.forAgency().value());
        return new Line(
                "To do by " + DAY.format(action.dueOn()) + ".",
                action.action(),
                where(action) + (action.owner().isEmpty() ? agency : action.owner() + ", " + agency));
    }

    private String where(CaseAction action) {
        UUID meeting = action.meeting();
        return meeting == null
                ? "From a list brought in. "
                : meetings.of(meeting).map(one -> one.terms().name() + " of ").orElse("Agreed on ")
                        + DAY.format(Objects.requireNonNull(action.heldOn())) + ". ";
    }
}
