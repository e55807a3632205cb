package org.turnstone.person;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Veto;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.person.WhoTheyAre.Asked;
import org.turnstone.person.WhoTheyAre.Before;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/**
 * Two agencies' files come in one after the other, decided by what decides in imports, with the people kept in memory. A data
 * steward who is always right settles what waits. What was linked without asking is then held against the truth.
 */
final class LiveLinking {
    private static final AgencyCode POLICE = new AgencyCode("POLICE");
    private static final AgencyCode PROBATION = new AgencyCode("PROBATION");
    private static final int CHUNK = 500;
    private static final StaffId STEWARD = new StaffId(new java.util.UUID(0, 1));
    /** Between and within both agencies: no link is held back for want of a signature. */
    static final SignedOff SIGNED_OFF = signedOff(LinkOrder.STARTING);

    private static final List<Double> OTHER_THRESHOLDS = List.of(14.0, 12.0, 10.0, 8.0, 6.0);

    private final SignedOff signedOff;
    private final Set<Veto> heeded;
    private final Known people = Known.nobody();
    private final Map<String, PersonId> personOf = new HashMap<>();
    private final Map<PersonId, String> firstRow = new HashMap<>();
    private final Map<String, PersonBlock> rows = new HashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Map<Double, Dial> dial = new TreeMap<>();
    private int right;
    private int madeTwice;

    private LiveLinking(SignedOff signedOff, Set<Veto> heeded) {
        this.signedOff = signedOff;
        this.heeded = heeded;
    }

    private static SignedOff signedOff(LinkOrder order) {
        return new SignedOff(Map.of(
                SignedOff.pair(POLICE, PROBATION), order,
                SignedOff.pair(POLICE, POLICE), order,
                SignedOff.pair(PROBATION, PROBATION), order));
    }

    /** A record that was linked to someone else, with what both say. */
    record Wrong(String ref, String rule, PersonBlock says, PersonBlock theirs) {}

    /** How many of the rows that wait another threshold would link, rightly and wrongly. */
    record Dial(int right, int wrong) {
        Dial and(Dial other) {
            return new Dial(right + other.right, wrong + other.wrong);
        }
    }

    /**
     * @param madeTwice those of whom someone new was made although they were known
     * @param reasons why rows of the second file wait
     * @param dial what other thresholds would link of them
     */
    record Outcome(
            int right,
            List<Wrong> wrong,
            int madeTwice,
            int second,
            int pairs,
            List<String> reasons,
            Map<Double, Dial> dial) {
        static final Outcome NOTHING = new Outcome(0, List.of(), 0, 0, 0, List.of(), Map.of());

        Outcome {
            wrong = List.copyOf(wrong);
            reasons = List.copyOf(reasons);
            dial = Map.copyOf(dial);
        }

        int links() {
            return right + wrong.size();
        }

        double recall() {
            return pairs == 0 ? 1 : right / (double) pairs;
        }

        double twice() {
            return pairs == 0 ? 0 : madeTwice / (double) pairs;
        }

        double toReview() {
            return reasons.size() / (double) second;
        }

        Outcome and(Outcome other) {
            List<Wrong> both = new ArrayList<>(wrong);
            both.addAll(other.wrong);
            List<String> all = new ArrayList<>(reasons);
            all.addAll(other.reasons);
            Map<Double, Dial> turned = new HashMap<>(dial);
            other.dial.forEach((threshold, links) -> turned.merge(threshold, links, Dial::and));
            return new Outcome(
                    right + other.right,
                    both,
                    madeTwice + other.madeTwice,
                    second + other.second,
                    pairs + other.pairs,
                    all,
                    turned);
        }
    }

    static Outcome of(LinkedFiles files, SignedOff signedOff, Set<Veto> heeded) throws IOException {
        return of(files, signedOff, heeded, false, List.of());
    }

    /** The same where other people are known before. */
    static Outcome among(LinkedFiles files, LinkedFiles others) throws IOException {
        return of(files, SIGNED_OFF, Veto.ALL, false, blocks(others.left()).values());
    }

    /** The same where someone has decided before of each true pair that they are two people, which then is the truth. */
    static Outcome ofDenied(LinkedFiles files, SignedOff signedOff, Set<Veto> heeded) throws IOException {
        return of(files, signedOff, heeded, true, List.of());
    }

    private static Outcome of(
            LinkedFiles files, SignedOff signedOff, Set<Veto> heeded, boolean denied, Collection<PersonBlock> others)
            throws IOException {
        LiveLinking live = new LiveLinking(signedOff, heeded);
        others.forEach(block -> live.people.add(PersonId.random(), block, POLICE, true));
        Map<String, String> truth = new HashMap<>();
        files.pairs().forEach((left, right) -> truth.put(right, left));
        live.take(POLICE, blocks(files.left()), Map.of(), denied);
        live.reasons.clear();
        live.dial.clear();
        SortedMap<String, PersonBlock> second = blocks(files.right());
        live.take(PROBATION, second, truth, denied);
        return new Outcome(
                live.right,
                live.wrong,
                live.madeTwice,
                second.size(),
                denied ? 0 : truth.size(),
                live.reasons,
                live.dial);
    }

    private static SortedMap<String, PersonBlock> blocks(Path file) throws IOException {
        SortedMap<String, PersonBlock> blocks = new TreeMap<>();
        for (NamedCsvRecord row : LinkedFiles.rows(file)) {
            blocks.put(row.getField("person_ref"), PersonBlock.of(row.getFieldsAsMap()));
        }
        return blocks;
    }

    private void take(
            AgencyCode agency, SortedMap<String, PersonBlock> blocks, Map<String, String> truth, boolean denied) {
        Asked asked = new Asked(agency, signedOff, true, heeded, STEWARD);
        rows.putAll(blocks);
        SortedMap<String, PersonBlock> chunk = new TreeMap<>();
        for (var row : blocks.entrySet()) {
            chunk.put(row.getKey(), row.getValue());
            if (chunk.size() == CHUNK || row.getKey().equals(blocks.lastKey())) {
                decide(asked, chunk, truth, denied);
                chunk.clear();
            }
        }
    }

    private void decide(Asked asked, SortedMap<String, PersonBlock> chunk, Map<String, String> truth, boolean denied) {
        Map<String, Set<PersonId>> denials = new HashMap<>();
        if (denied) {
            chunk.keySet().stream()
                    .filter(truth::containsKey)
                    .forEach(ref -> denials.put(ref, Set.of(personOf.get(truth.get(ref)))));
        }
        WhoTheyAre found = WhoTheyAre.of(asked, chunk, new Before(Map.of(), Map.of(), denials), people);
        madeTwice += (int) found.claims().stream()
                .filter(claim -> claim.newPerson() && truth.containsKey(claim.personRef()))
                .count();
        found.claims().stream()
                .filter(claim -> !claim.newPerson())
                .forEach(claim -> check(claim, denied ? claim.personRef() : truth.get(claim.personRef())));
        found.answers().forEach((ref, person) -> know(ref, denied ? ref : truth.getOrDefault(ref, ref), person));
        settle(asked, chunk, found, truth, denied);
    }

    private void check(Claim claim, String truly) {
        String theirs = firstRow.get(claim.person());
        if (theirs != null && theirs.equals(truly)) {
            right++;
        } else {
            PersonBlock says = rows.get(claim.personRef());
            wrong.add(new Wrong(claim.personRef(), claim.rule(), says, rows.getOrDefault(theirs, says)));
        }
    }

    private void turnTheDial(Asked asked, PersonBlock block, Optional<PersonId> truly) {
        if (asked.signedOff().equals(SIGNED_OFF)) {
            OTHER_THRESHOLDS.forEach(threshold -> {
                SignedOff other =
                        signedOff(new LinkOrder(threshold, LinkOrder.STARTING.lead(), LinkOrder.STARTING.review()));
                LinkDecision decision = new LinkRule(other, true, heeded, people.namesakes(block))
                        .decide(block, asked.agency(), people.candidates(block, true));
                boolean isRight = decision instanceof Linked linked
                        && truly.filter(linked.person()::equals).isPresent();
                boolean isWrong = decision instanceof Linked && !isRight;
                dial.merge(threshold, new Dial(isRight ? 1 : 0, isWrong ? 1 : 0), Dial::and);
            });
        }
    }

    private void know(String ref, String truly, PersonId person) {
        personOf.putIfAbsent(truly, person);
        firstRow.putIfAbsent(person, ref);
    }

    private void settle(
            Asked asked,
            SortedMap<String, PersonBlock> chunk,
            WhoTheyAre found,
            Map<String, String> truth,
            boolean denied) {
        SortedMap<String, PersonBlock> waiting = new TreeMap<>();
        Map<String, Doubt> settled = new HashMap<>();
        found.doubtful().forEach((ref, doubt) -> {
            reasons.add(doubt.reason());
            waiting.put(ref, chunk.get(ref));
            Optional<PersonId> truly =
                    denied ? Optional.empty() : Optional.ofNullable(personOf.get(truth.getOrDefault(ref, ref)));
            turnTheDial(asked, chunk.get(ref), truly);
            settled.put(
                    ref,
                    new Doubt(
                            ref,
                            doubt.reason(),
                            List.of(),
                            true,
                            truly,
                            "seen",
                            asked.by(),
                            new PersonBlock(new java.util.TreeMap<>()),
                            false));
        });
        WhoTheyAre.of(asked, waiting, new Before(Map.of(), settled, Map.of()), people)
                .answers()
                .forEach((ref, person) -> know(ref, denied ? ref : truth.getOrDefault(ref, ref), person));
    }
}
