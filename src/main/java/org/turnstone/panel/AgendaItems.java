package org.turnstone.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.panel.AgendaRules.Facts;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.CohortStandings;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Who stands on the agenda of a panel, as far as the reader may see them. Whoever shows them puts the look on record. */
@Component
class AgendaItems {
    private final CaseStore cases;
    private final CohortStandings standings;
    private final CohortMembership cohort;
    private final CustodySpells custody;
    private final PersonHeaders people;
    private final RagParameters parameters;
    private final Clock clock;

    AgendaItems(
            CaseStore cases,
            CohortStandings standings,
            CohortMembership cohort,
            CustodySpells custody,
            PersonHeaders people,
            RagParameters parameters,
            Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.cohort = cohort;
        this.custody = custody;
        this.people = people;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param items by part, each person once, in the first part that names them
     * @param waiting how many more are to be examined again than this panel is asked to
     */
    record Found(List<ReadMeetings.Item> items, int waiting) {
        Found {
            items = List.copyOf(items);
        }
    }

    /** Of a panel that is over, those alone about whom it decided. */
    @Transactional(readOnly = true)
    Found of(Meeting meeting) {
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        AgendaLimits when = AgendaLimits.on(today);
        Map<PersonId, CaseDecision> decided = decided(meeting.id());
        List<CohortStanding> seen = standings.on(today).all();
        Map<PersonId, Map<AgendaPart, String>> reasons = new HashMap<>();
        List<Facts> named = facts(meeting, seen, today).stream()
                .filter(facts -> {
                    PersonId person = facts.standing().person();
                    Map<AgendaPart, String> why = new EnumMap<>(AgendaPart.class);
                    if (meeting.isToCome()) {
                        why.putAll(AgendaRules.reasons(facts, limits, when));
                        why.keySet().retainAll(meeting.terms().hears());
                    }
                    reasons.put(person, why);
                    return !why.isEmpty() || decided.containsKey(person);
                })
                .toList();
        Map<PersonId, PersonHeader> headers =
                people.of(named.stream().map(facts -> facts.standing().person()).toList());
        Map<AgendaPart, List<Facts>> parts = named.stream()
                .filter(facts -> headers.containsKey(facts.standing().person()))
                .collect(Collectors.groupingBy(
                        facts -> part(reasons.getOrDefault(facts.standing().person(), Map.of())),
                        () -> new EnumMap<>(AgendaPart.class),
                        Collectors.toList()));
        return found(parts, when, facts -> item(facts, limits, headers, reasons, decided));
    }

    private static AgendaPart part(Map<AgendaPart, String> why) {
        return why.keySet().stream().findFirst().orElse(AgendaPart.STATUS);
    }

    private static ReadMeetings.Item item(
            Facts facts,
            Map<RagStatus, RagLimit> limits,
            Map<PersonId, PersonHeader> headers,
            Map<PersonId, Map<AgendaPart, String>> reasons,
            Map<PersonId, CaseDecision> decided) {
        PersonId person = facts.standing().person();
        Map<AgendaPart, String> why = reasons.getOrDefault(person, Map.of());
        return new ReadMeetings.Item(
                Objects.requireNonNull(headers.get(person)),
                facts.standing(),
                facts.standing().isPast(limits),
                part(why),
                List.copyOf(why.values()),
                Optional.ofNullable(decided.get(person)));
    }

    /** Of those to be examined again, as many as one panel takes; whom it has decided about stay. */
    private static Found found(
            Map<AgendaPart, List<Facts>> parts, AgendaLimits when, Function<Facts, ReadMeetings.Item> item) {
        Map<AgendaPart, List<ReadMeetings.Item>> items = new EnumMap<>(AgendaPart.class);
        parts.forEach((part, all) -> items.put(
                part, all.stream().sorted(AgendaRules.order(part)).map(item).toList()));
        List<ReadMeetings.Item> examine = items.getOrDefault(AgendaPart.EXAMINE, List.of());
        long done = examine.stream().filter(one -> one.decided().isPresent()).count();
        List<ReadMeetings.Item> open =
                examine.stream().filter(one -> one.decided().isEmpty()).toList();
        List<ReadMeetings.Item> taken =
                open.stream().limit(Math.max(0, when.atOnce() - done)).toList();
        items.put(
                AgendaPart.EXAMINE,
                examine.stream()
                        .filter(one -> one.decided().isPresent() || taken.contains(one))
                        .toList());
        return new Found(items.values().stream().flatMap(Collection::stream).toList(), open.size() - taken.size());
    }

    private List<Facts> facts(Meeting meeting, List<CohortStanding> seen, LocalDate today) {
        List<PersonId> all = seen.stream().map(CohortStanding::person).toList();
        Map<PersonId, List<CohortMember>> members = meeting.isToCome() ? cohort.of(all) : Map.of();
        Map<PersonId, LocalDate> examined = meeting.isToCome() ? cases.examined(meeting.id()) : Map.of();
        Map<PersonId, CustodySpell> inside = custody.on(
                seen.stream()
                        .filter(CohortStanding::isInCustody)
                        .map(CohortStanding::person)
                        .toList(),
                today);
        return seen.stream()
                .map(one -> new Facts(
                        one,
                        joined(members.getOrDefault(one.person(), List.of()).stream(), today),
                        Optional.ofNullable(inside.get(one.person()))
                                .map(CustodySpell::expectedRelease)
                                .orElse(null),
                        examined.get(one.person())))
                .toList();
    }

    private static @Nullable LocalDate joined(Stream<CohortMember> members, LocalDate today) {
        return members.map(CohortMember::period)
                .filter(period -> period.holds(today))
                .map(period -> period.from())
                .findFirst()
                .orElse(null);
    }

    private Map<PersonId, CaseDecision> decided(UUID meeting) {
        return cases.decisions(meeting).stream()
                .collect(Collectors.toMap(said -> said.claim().person(), Function.identity(), (one, other) -> other));
    }
}
