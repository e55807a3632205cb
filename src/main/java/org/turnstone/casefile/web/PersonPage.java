package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.PersonFile;
import org.turnstone.casefile.PersonSection;
import org.turnstone.cohort.Allocation;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.OffenceNames;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.RagClaim;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagTold;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Flag;
import org.turnstone.site.Govuk.Row;
import org.turnstone.site.RagTag;
import org.turnstone.supervision.CustodySpell;

/** What the page about one person shows: the header and the overview. */
public record PersonPage(
        String name,
        String reference,
        String facts,
        List<Row> identifiers,
        List<Flag> flags,
        RagTag tag,
        @Nullable ClockBar clock,
        String why,
        @Nullable OverdueShown overdue,
        @Nullable String changeRag,
        @Nullable String nominate,
        @Nullable String putRight,
        String seenBecause,
        List<String> kept,
        @Nullable String consents,
        List<String> disagreements,
        List<Spell> spells,
        List<Statement> statements,
        List<Row> working,
        List<Stay> custody,
        List<Offence> offences,
        AtLargeShown atLarge,
        @Nullable CohortShown cohort,
        List<PersonSection.Shown> sections) {

    /** @param since what was said of it since: who confirmed it, and which managers acknowledged how long it lasts */
    public record Spell(String from, RagTag tag, long days, String why, String by, List<String> since) {
        public Spell {
            since = List.copyOf(since);
        }
    }

    /** One thing said of the status, as it stands on record; what was put right or taken back stays to be read. */
    public record Statement(
            String from,
            RagTag tag,
            String why,
            String by,
            String state,
            @Nullable String correct) {}

    public record Stay(String from, String to, String why, String where) {}

    public record Offence(String day, String name, String code, String came, String source) {}

    /** As many as one is likely to want; the others stand folded below them. */
    private static final int LATEST = 5;

    public List<Spell> latest() {
        return spells.subList(0, Math.min(LATEST, spells.size()));
    }

    public List<Spell> earlier() {
        return spells.subList(latest().size(), spells.size());
    }

    public PersonPage {
        identifiers = List.copyOf(identifiers);
        flags = List.copyOf(flags);
        kept = List.copyOf(kept);
        disagreements = List.copyOf(disagreements);
        spells = List.copyOf(spells);
        statements = List.copyOf(statements);
        working = List.copyOf(working);
        custody = List.copyOf(custody);
        offences = List.copyOf(offences);
        sections = List.copyOf(sections);
    }

    static PersonPage of(PersonFile file) {
        PersonHeader person = file.header();
        return new PersonPage(
                person.name(),
                person.reference(),
                facts(person, file.day()),
                identifiers(file),
                PersonFlags.of(file),
                RagDisplay.tag(file.now()),
                RagDisplay.clock(file.now(), file.limits()),
                why(file),
                OverdueShown.of(file).orElse(null),
                file.mayChangeRag() ? "/people/" + person.reference() + "/rag" : null,
                file.mayNominate() ? "/people/" + person.reference() + "/nominate" : null,
                putRight(file),
                seenBecause(file),
                file.kept().stream().map(PersonPage::kept).toList(),
                file.mayRecordConsent() ? "/people/" + person.reference() + "/consent" : null,
                person.disagreements().stream()
                        .map(one -> disagreement(one, file.day()))
                        .toList(),
                file.spells().reversed().stream()
                        .map(spell -> spell(spell, file))
                        .toList(),
                file.said().stream().map(said -> statement(said, file)).toList(),
                working(file),
                file.custody().reversed().stream()
                        .map(stay -> stay(stay, file.day()))
                        .toList(),
                offences(file),
                AtLargeShown.of(file),
                CohortShown.of(file),
                file.sections());
    }

    private static String facts(PersonHeader person, LocalDate today) {
        String others = person.otherNames().isEmpty() ? "" : " " + Words.sentence(person.otherNames()) + ".";
        return Words.age(person.dateOfBirth(), today) + "." + others;
    }

    private static List<Row> identifiers(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        currentAllocation(file)
                .ifPresent(led -> rows.add(Row.of("Lead agency", Words.sentence(Words.agency(led.leadAgency())))));
        file.header()
                .identifiers()
                .keySet()
                .forEach(kind ->
                        rows.add(Row.of(Words.identifier(kind), file.header().numbers(kind))));
        rows.add(Row.of("Turnstone", file.header().reference()));
        return rows;
    }

    private static String why(PersonFile file) {
        CustodySpell custody = file.now().custody();
        if (custody != null) {
            String where = custody.prison() == null ? "" : " at " + custody.prison();
            String due = custody.expectedRelease() == null
                    ? ""
                    : " Due out " + Words.longDay(custody.expectedRelease()) + ".";
            return custody.reason().words() + where + " since "
                    + Words.longDay(custody.period().from()) + "." + due;
        }
        RagSpell spell = file.now().spell();
        if (spell != null) {
            RagTold told = new RagTold(file.grounds());
            List<String> confirmed = told.confirmed(spell);
            return because(told.why(spell)) + told.set(spell) + "."
                    + (confirmed.isEmpty() ? "" : " " + confirmed.getLast() + ".");
        }
        return file.onCohort() == null
                ? "RAG status is for people on the cohort."
                : "No status has been set since joining the cohort.";
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : reason.endsWith(".") ? reason + " " : reason + ". ";
    }

    private static String seenBecause(PersonFile file) {
        String agency = file.reader().agencyName();
        return file.related()
                ? "you work with this person for " + agency + "."
                : agency + " has signed the sharing agreement of the "
                        + file.reader().partnershipName() + ".";
    }

    private static String kept(PersonFile.Kept one) {
        return Words.records(one.category()) + ", held by " + one.agency() + ". Ask "
                + (one.contact().isEmpty() ? "them" : one.contact()) + ".";
    }

    private static String disagreement(PersonHeader.Disagreement one, LocalDate today) {
        return Words.sentence(one.fact().replace('_', ' ')) + ": "
                + one.said().stream()
                        .map(said -> SourcesPage.value(one.fact(), said.value(), today) + " ("
                                + said.by().stream().map(Words::agency).collect(Collectors.joining(", ")) + ")")
                        .collect(Collectors.joining("; "));
    }

    private static Spell spell(RagSpell spell, PersonFile file) {
        RagTold told = new RagTold(file.grounds());
        return new Spell(
                Words.day(spell.period().from(), file.day()),
                RagDisplay.tag(spell.status()),
                spell.daysOn(file.day()),
                told.why(spell),
                told.by(spell),
                Stream.concat(told.confirmed(spell).stream(), OverdueShown.acknowledged(spell, file).stream())
                        .toList());
    }

    /** Where the reader puts right what they said themselves, while it is the last word on record. */
    private static @Nullable String putRight(PersonFile file) {
        return file.said().stream()
                .max(Comparator.comparing(said -> said.claim().recordedAt()))
                .filter(said -> file.reader().staff().equals(said.saidBy()))
                .map(said -> statement(said, file).correct())
                .orElse(null);
    }

    private static Statement statement(RagClaim said, PersonFile file) {
        String state =
                said.claim().withdrawn() ? "Taken back" : said.claim().isInForce() ? "In force" : "Put right since";
        boolean correctable = file.mayChangeRag()
                && said.claim().isInForce()
                && said.claim().agency().equals(file.reader().agency());
        return new Statement(
                Words.day(said.setting().from(), file.day()),
                RagDisplay.tag(said.setting().status()),
                new RagTold(file.grounds()).why(said.setting()),
                said.setting().setBy(),
                state,
                correctable
                        ? "/people/" + file.header().reference() + "/rag?corrects="
                                + said.setting().id()
                        : null);
    }

    private static Optional<Allocation> currentAllocation(PersonFile file) {
        return Optional.ofNullable(file.led());
    }

    private static List<Row> working(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        currentAllocation(file).ifPresent(led -> {
            if (led.leadWorker() != null) {
                rows.add(Row.of(
                        led.leadWorker().name(),
                        "Lead worker, " + Words.agency(led.leadAgency()) + ", since "
                                + Words.longDay(led.period().from())));
            }
            if (led.deputy() != null) {
                rows.add(Row.of(led.deputy().name(), "Deputy"));
            }
        });
        return rows;
    }

    private static Stay stay(CustodySpell spell, LocalDate today) {
        LocalDate to = spell.period().to();
        return new Stay(
                Words.day(spell.period().from(), today),
                to == null || to.isAfter(today) ? "Still in custody" : Words.day(to, today),
                spell.reason().words(),
                spell.prison() == null ? "Not said" : spell.prison());
    }

    private static List<Offence> offences(PersonFile file) {
        return file.offences().stream()
                .sorted(Comparator.comparing(OffenceDisposal::offenceDate).reversed())
                .map(one -> new Offence(
                        Words.day(one.offenceDate(), file.day()),
                        OffenceNames.of(one.code()).orElse("Not in the table of offence codes"),
                        one.code().value() + (one.breach() ? ", breach" : ""),
                        Words.came(one.disposal(), one.disposedOn(), one.sentence(), file.day()),
                        Words.agency(one.agency())))
                .toList();
    }
}
