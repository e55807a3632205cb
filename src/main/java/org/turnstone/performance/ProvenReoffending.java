package org.turnstone.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proven re-offending as the Ministry of Justice counts it: committed in the follow-up, proven in it or in the waiting time after it.
 * The offence date decides and the date of proof only proves, so an old offence convicted after release is not a re-offence.
 */
public final class ProvenReoffending {
    private ProvenReoffending() {}

    public static List<FollowUp> follow(
            Collection<IndexEvent> events, Collection<CommittedOffence> offences, FollowUpRules rules) {
        return follow(events, offences.stream().collect(Collectors.groupingBy(CommittedOffence::person)), rules);
    }

    /** The same for offences that are held by person already. */
    static List<FollowUp> follow(
            Collection<IndexEvent> events, Map<String, List<CommittedOffence>> offences, FollowUpRules rules) {
        Collection<IndexEvent> entries = entries(events, rules.once());
        List<FollowUp> followUps = new ArrayList<>(entries.size());
        for (IndexEvent entry : entries) {
            followUps.add(follow(entry, offences.getOrDefault(entry.person(), List.of()), rules));
        }
        return followUps;
    }

    /** Who is followed, before anything is known of the outcome. A breach starts no entry. */
    private static Collection<IndexEvent> entries(Collection<IndexEvent> events, FollowUpRules.Once once) {
        Map<Object, IndexEvent> entries = LinkedHashMap.newLinkedHashMap(events.size());
        for (IndexEvent event : events) {
            if (event.kind() != IndexKind.BREACH) {
                entries.merge(
                        turn(event, once),
                        event,
                        (one, other) -> IndexEvent.FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        return entries.values();
    }

    /** Equal for two events when only the first of them may be followed. */
    private static Object turn(IndexEvent event, FollowUpRules.Once once) {
        LocalDate day = event.on();
        return switch (once) {
            case FILE -> event.person();
            case YEAR -> new PersonPeriod(event.person(), day.getYear());
            case QUARTER -> new PersonPeriod(event.person(), day.getYear() * 4 + (day.getMonthValue() - 1) / 3);
            case ROW -> new Object();
        };
    }

    private static FollowUp follow(IndexEvent entry, List<CommittedOffence> offences, FollowUpRules rules) {
        FollowUpRules.Window window = rules.windowOf(entry);
        long reoffences = 0;
        long breaches = 0;
        for (CommittedOffence offence : offences) {
            if (window.holds(offence)) {
                if (offence.breach()) {
                    breaches++;
                } else {
                    reoffences++;
                }
            }
        }
        return new FollowUp(entry, rules.matured(window), reoffences, breaches);
    }

    private record PersonPeriod(String person, int period) {}
}
