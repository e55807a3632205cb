package org.turnstone.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.turnstone.person.PersonGroups;
import org.turnstone.selection.MatrixScore.Standing;
import org.turnstone.shared.WilsonInterval;

/**
 * How a whole list stands under a version of the matrix: everyone, and by sex, age and ethnicity.
 *
 * @param all everyone; none where the list is empty
 */
public record MatrixEffect(Optional<Group> all, List<Breakdown> breakdowns) {
    /** Government Statistical Service, disclosure control for tables from administrative sources: 1 to 4 people. */
    public static final int FEWEST = 5;

    private static final String SMALL = "Small groups together";

    /** @param open for how many it is not known */
    public record Group(String words, int reaching, int open, int people) {
        public WilsonInterval share() {
            return new WilsonInterval(reaching, people);
        }
    }

    public record Breakdown(String by, List<Group> groups) {
        public Breakdown {
            groups = List.copyOf(groups);
        }
    }

    /** One person of the list, without who it is. */
    record Scored(Optional<String> sex, List<LocalDate> born, Optional<String> ethnicity, Standing standing) {}

    public MatrixEffect {
        breakdowns = List.copyOf(breakdowns);
    }

    static MatrixEffect of(Collection<Scored> list, LocalDate day) {
        if (list.isEmpty()) {
            return new MatrixEffect(Optional.empty(), List.of());
        }
        Map<String, List<Scored>> bySex = new TreeMap<>();
        Map<String, List<Scored>> byAge = new TreeMap<>();
        Map<String, List<Scored>> byEthnicity = new TreeMap<>();
        for (Scored one : list) {
            into(bySex, PersonGroups.sex(one.sex()), one);
            into(byAge, PersonGroups.age(one.born(), day), one);
            into(byEthnicity, PersonGroups.ethnicity(one.ethnicity()), one);
        }
        return new MatrixEffect(
                Optional.of(group("Everyone on the list", list)),
                List.of(
                        new Breakdown("Sex", widened(bySex)),
                        new Breakdown("Age", widened(byAge)),
                        new Breakdown("Ethnicity", widened(byEthnicity))));
    }

    public String inWords() {
        return all.map(one -> "Of " + one.people() + " on the list " + one.reaching() + " reach the threshold, of "
                        + one.open() + " it is not known")
                .orElse("Nobody is on the list");
    }

    private static void into(Map<String, List<Scored>> groups, String group, Scored one) {
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(one);
    }

    private static Group group(String words, Collection<Scored> people) {
        return new Group(words, count(people, Standing.REACHES), count(people, Standing.OPEN), people.size());
    }

    private static int count(Collection<Scored> people, Standing standing) {
        return Math.toIntExact(
                people.stream().filter(one -> one.standing() == standing).count());
    }

    /** Groups of fewer than five are put together, with the next larger one where they are still too few. */
    private static List<Group> widened(Map<String, List<Scored>> groups) {
        List<Map.Entry<String, List<Scored>>> bySize = groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> group.getValue().size()))
                .toList();
        List<Scored> together = new ArrayList<>();
        List<Group> shown = new ArrayList<>();
        for (Map.Entry<String, List<Scored>> each : bySize) {
            boolean small = each.getValue().size() < FEWEST;
            if (small || (!together.isEmpty() && together.size() < FEWEST)) {
                together.addAll(each.getValue());
            } else {
                shown.add(group(each.getKey(), each.getValue()));
            }
        }
        shown.sort(Comparator.comparing(Group::words));
        if (!together.isEmpty()) {
            shown.add(group(SMALL, together));
        }
        return shown;
    }
}
