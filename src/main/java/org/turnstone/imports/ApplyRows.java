package org.turnstone.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Category;
import org.turnstone.governance.Operation;
import org.turnstone.imports.SourceRows.Taken;
import org.turnstone.imports.WaitingRows.Waited;
import org.turnstone.person.LinkAnswers;
import org.turnstone.person.LinkRecords;
import org.turnstone.person.RecordSource;
import org.turnstone.person.SaidOfPerson;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** Takes one chunk of a file: who the rows are about, what is new in them, to the room that receives them; audited. */
@Service
class ApplyRows {
    private static final String PEOPLE = "people";

    private final Kinds kinds;
    private final SourceRows source;
    private final WaitingRows waiting;
    private final AgenciesNow agencies;
    private final LinkRecords linking;
    private final AuditTrail trail;

    ApplyRows(
            Kinds kinds,
            SourceRows source,
            WaitingRows waiting,
            AgenciesNow agencies,
            LinkRecords linking,
            AuditTrail trail) {
        this.kinds = kinds;
        this.agencies = agencies;
        this.source = source;
        this.waiting = waiting;
        this.linking = linking;
        this.trail = trail;
    }

    /** What became of a chunk's rows, and what the trail is to say of it. */
    record Applied(Tally tally, AuditEntry entry) {}

    /** As {@link #applyUnsaid}, and says so in the trail. */
    @Transactional
    Tally apply(ImportRun run, List<ReadRow> rows) {
        Applied applied = applyUnsaid(run, rows);
        trail.record(applied.entry());
        return applied.tally();
    }

    /**
     * Rows of one kind and feed; all rows of one person reference come in the same chunk where they fit. The caller
     * records the entry last in its transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Applied applyUnsaid(ImportRun run, List<ReadRow> rows) {
        Tally tally = new Tally();
        Extract extract = kinds.named(run.request().kind()).orElseThrow();
        List<String> refs = rows.stream().map(ReadRow::sourceRef).toList();
        Map<String, Taken> taken = source.of(run.delivery(), refs);
        Map<String, SourceVersion> sent = newest(taken, waiting.versions(run.delivery(), refs));
        IdentityHashMap<ReadRow, List<Problem>> overtaken = overtaken(run, extract, rows);
        List<ReadRow> fit = new ArrayList<>();
        List<ReadRow> waitOn = new ArrayList<>();
        for (ReadRow row : rows) {
            if (overtaken.containsKey(row) && row.hasWaited()) {
                waitOn.add(row);
            } else if (overtaken.containsKey(row)) {
                tally.overtaken(row.number(), overtaken.getOrDefault(row, List.of()));
            } else if (asSent(row, sent) == Outcome.CONFLICTING) {
                tally.conflicting(row.number());
            } else {
                fit.add(row);
            }
        }
        List<ReadRow> said = Stream.concat(fit.stream(), waitOn.stream()).toList();
        LinkAnswers answers = extract.aboutPeople() ? link(run, said, taken) : new LinkAnswers(Map.of(), Set.of());
        Set<PersonId> subjects = new HashSet<>(answers.people().values());
        settle(run.delivery(), extract, fit, taken, answers)
                .forEach((row, outcome) -> tally.count(outcome, asSent(row, sent)));
        release(run, answers);
        return new Applied(
                tally,
                AuditEntry.of(
                                Operation.COLLECTION,
                                "Import of " + run.request().kind() + " from "
                                        + run.agency().value(),
                                subjects)
                        .with(Map.of(
                                "file", run.fileHash(),
                                "feed", run.request().feed(),
                                "on behalf of", run.by().value().toString(),
                                "rows", Integer.toString(rows.size()))));
    }

    /** Takes the lock on agencies before linking takes its own, for rows that linking will release too. */
    private IdentityHashMap<ReadRow, List<Problem>> overtaken(ImportRun run, Extract extract, List<ReadRow> rows) {
        Set<String> refs = rows.stream().map(ReadRow::personRef).collect(Collectors.toSet());
        boolean waits = waiting.of(run, refs).stream()
                .flatMap(waited -> kinds.named(waited.kind()).stream())
                .anyMatch(Extract::restsOnAgencies);
        if (waits) {
            agencies.hold(run.partnership());
        }
        return agencies.problems(run.delivery(), extract, rows);
    }

    /** What the agency has sent before, whether it went in or waits. */
    private static Map<String, SourceVersion> newest(Map<String, Taken> taken, Map<String, SourceVersion> waiting) {
        Map<String, SourceVersion> newest = new HashMap<>(waiting);
        taken.forEach((ref, known) -> newest.merge(
                ref, known.version(), (one, other) -> one.updatedAt().isBefore(other.updatedAt()) ? other : one));
        return newest;
    }

    private static Outcome asSent(ReadRow row, Map<String, SourceVersion> sent) {
        return row.superseded() ? Outcome.STALE : row.version().beside(sent.get(row.sourceRef()));
    }

    private static Outcome outcome(ReadRow row, Map<String, Taken> taken) {
        Taken known = taken.get(row.sourceRef());
        return row.superseded() ? Outcome.STALE : row.version().beside(known == null ? null : known.version());
    }

    /** What the rows say of people, and what rows that still wait have said; what was known before is left out. */
    private LinkAnswers link(ImportRun run, List<ReadRow> rows, Map<String, Taken> taken) {
        Category usual =
                UsualCategory.SHIPPED.of(PEOPLE, run.agency(), London.dayOf(run.at()), new RowReader(Map.of()));
        List<SaidOfPerson> said = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (ReadRow row : rows) {
            if (outcome(row, taken) != Outcome.UNCHANGED || isNewer(row, taken)) {
                said.add(said(run.request().kind(), run.request().feed(), row, usual));
                refs.add(row.personRef());
            }
        }
        waiting.of(run, refs).forEach(waited -> said.add(said(waited.kind(), waited.feed(), waited.row(), usual)));
        return linking.link(new RecordSource(run.partnership(), run.agency(), usual, run.by(), run.at()), said);
    }

    /** Only a list of people says all that the agency holds; whoever types says what they know. */
    private static SaidOfPerson said(String kind, String feed, ReadRow row, Category usual) {
        boolean list = PEOPLE.equals(kind) && !ImportRequest.TYPED.equals(feed);
        return new SaidOfPerson(
                row.personRef(),
                list,
                list && row.withdrawn(),
                CommonColumns.block(row.reader()),
                list ? row.category().orElse(usual) : null,
                list ? row.handling() : null,
                row.updatedAt());
    }

    private static boolean isNewer(ReadRow row, Map<String, Taken> taken) {
        Taken known = taken.get(row.sourceRef());
        return known == null || known.version().updatedAt().isBefore(row.updatedAt());
    }

    /** Sends on what says something new, notes the versions, and keeps what has to wait. */
    private IdentityHashMap<ReadRow, Outcome> settle(
            Delivery delivery, Extract extract, List<ReadRow> rows, Map<String, Taken> taken, LinkAnswers answers) {
        IdentityHashMap<ReadRow, Outcome> became = new IdentityHashMap<>();
        List<ImportedRow> news = new ArrayList<>();
        List<ReadRow> noted = new ArrayList<>();
        List<@Nullable PersonId> people = new ArrayList<>();
        List<ReadRow> held = new ArrayList<>();
        for (ReadRow row : rows) {
            Taken known = taken.get(row.sourceRef());
            PersonId before = known == null ? null : known.about();
            Outcome outcome = outcome(row, taken);
            if (outcome != Outcome.STALE && answers.waiting().contains(row.personRef())) {
                held.add(row);
                became.put(row, Outcome.WAITING);
                continue;
            }
            became.put(row, outcome);
            PersonId person = answers.people().get(row.personRef());
            boolean newer = outcome == Outcome.UNCHANGED && isNewer(row, taken);
            if (newer) {
                noted.add(row);
                people.add(person == null ? before : person);
            } else if (outcome != Outcome.UNCHANGED && outcome != Outcome.STALE) {
                noted.add(row);
                people.add(person);
                news.add(imported(delivery, row, person, known));
            }
        }
        if (!news.isEmpty()) {
            extract.apply(delivery, news);
        }
        source.take(delivery, noted, people);
        waiting.keep(delivery, held);
        return became;
    }

    private static ImportedRow imported(
            Delivery delivery, ReadRow row, @Nullable PersonId person, @Nullable Taken known) {
        PersonId before = known == null ? null : known.about();
        return new ImportedRow(
                person,
                before == null || before.equals(person) ? null : before,
                row.sourceRef(),
                row.updatedAt(),
                known != null,
                row.withdrawn(),
                row.category()
                        .orElseGet(() -> UsualCategory.SHIPPED.of(
                                delivery.kind(), delivery.agency(), London.dayOf(delivery.recordedAt()), row.reader())),
                row.handling(),
                row.reader());
    }

    /** Rows of any kind that waited for the references settled in this chunk; one whose agency has ended waits on. */
    private void release(ImportRun run, LinkAnswers answers) {
        Set<String> settled = answers.people().keySet();
        Map<String, List<ReadRow>> byFile = new TreeMap<>();
        Map<String, Delivery> deliveries = new TreeMap<>();
        for (Waited waited : waiting.release(run, settled, overtaken(run, waiting.of(run, settled)))) {
            String file = waited.file();
            deliveries.put(file, run.delivery(waited.kind(), waited.feed()));
            byFile.computeIfAbsent(file, none -> new ArrayList<>()).add(waited.row());
        }
        byFile.forEach((file, rows) -> {
            Delivery delivery = deliveries.getOrDefault(file, run.delivery());
            kinds.named(delivery.kind()).ifPresent(extract -> {
                Map<String, Taken> taken = source.of(
                        delivery, rows.stream().map(ReadRow::sourceRef).toList());
                List<ReadRow> fit = rows.stream()
                        .filter(row -> outcome(row, taken) != Outcome.CONFLICTING)
                        .toList();
                settle(delivery, extract, fit, taken, answers);
            });
        });
    }

    private List<Waited> overtaken(ImportRun run, List<Waited> rows) {
        return rows.stream()
                .filter(waited -> kinds.named(waited.kind())
                        .filter(extract -> isOvertaken(run, extract, waited))
                        .isPresent())
                .toList();
    }

    /** One that a newer version has replaced need not wait on. */
    private boolean isOvertaken(ImportRun run, Extract extract, Waited waited) {
        Delivery delivery = run.delivery(waited.kind(), waited.feed());
        List<ReadRow> row = List.of(waited.row());
        return !agencies.problems(delivery, extract, row).isEmpty()
                && outcome(
                                waited.row(),
                                source.of(delivery, List.of(waited.row().sourceRef())))
                        != Outcome.STALE;
    }
}
