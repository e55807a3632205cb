package org.turnstone.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.casefile.PersonSources;
import org.turnstone.governance.Category;
import org.turnstone.imports.ReceivedClaims.AsReceived;
import org.turnstone.person.PersonCodes;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.SourcesOfPerson;
import org.turnstone.person.SourcesOfPerson.FactSources;
import org.turnstone.shared.London;
import org.turnstone.site.Pager;

/** What each agency says of a person: who they are, fact by fact, and what came that no room works on yet. */
public record SourcesPage(String name, String reference, String facts, List<Facts> heard, List<Kind> received) {
    private static final int SHOWN = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final Map<String, String> KINDS = Map.of(
            "top", "Treatment Outcomes Profile",
            "dv_incidents", "Domestic abuse incidents");

    public SourcesPage {
        heard = List.copyOf(heard);
        received = List.copyOf(received);
    }

    /** @param why one source is believed before another; empty where none of these differ or each says so itself */
    public record Facts(String heading, List<Fact> said, String why) {
        public Facts {
            said = List.copyOf(said);
        }
    }

    /** @param why which source is believed; empty where there is nothing to choose */
    public record Fact(String name, List<Value> values, boolean disagree, String why) {}

    /** @param by the agencies that say so, each with the day it did */
    public record Value(String value, List<String> by, String standing) {
        public Value {
            by = List.copyOf(by);
        }
    }

    public record Kind(String heading, List<Line> lines, Pager pager) {}

    public record Line(String when, List<Said> said, List<Said> inDetail, String by, String at) {}

    public record Said(String name, String value) {}

    /** @param turned the kind of which a page other than the first is shown */
    static SourcesPage of(PersonSources sources, String turned, int page) {
        PersonHeader person = sources.header();
        Map<String, List<AsReceived>> byKind = new LinkedHashMap<>();
        sources.received()
                .forEach(row -> byKind.computeIfAbsent(row.kind(), none -> new ArrayList<>())
                        .add(row));
        return new SourcesPage(
                person.name(),
                person.reference(),
                Words.age(person.dateOfBirth(), sources.day()) + ".",
                Stream.concat(Stream.of(whoThisIs(sources)), FactsHeard.of(sources).stream())
                        .toList(),
                byKind.entrySet().stream()
                        .map(kind -> kind(
                                kind.getKey(), kind.getValue(), kind.getKey().equals(turned) ? page : 1, sources))
                        .toList());
    }

    private static Facts whoThisIs(PersonSources sources) {
        return new Facts(
                "Who this is",
                sources.facts().stream().map(fact -> fact(fact, sources.day())).toList(),
                "");
    }

    private static Fact fact(FactSources fact, LocalDate today) {
        Map<List<String>, List<String>> by = new LinkedHashMap<>();
        for (SourcesOfPerson.Said said : fact.said()) {
            String standing = said.takenBack() ? "Taken back" : said.believed() && fact.disagree() ? "Believed" : "";
            by.computeIfAbsent(List.of(value(fact.fact(), said.value(), today), standing), none -> new ArrayList<>())
                    .add(Words.sentence(Words.agency(said.agency())) + ", "
                            + Words.day(London.dayOf(said.at()), today));
        }
        return new Fact(
                factName(fact.fact()),
                by.entrySet().stream()
                        .map(said -> new Value(
                                said.getKey().getFirst(),
                                said.getValue(),
                                said.getKey().getLast()))
                        .toList(),
                fact.disagree(),
                fact.disagree() ? Words.sentence(fact.why()) : "");
    }

    /** What a source says, in words where it says it in a code. */
    static String value(String fact, String value, LocalDate today) {
        return switch (fact) {
            case "sex" -> PersonCodes.SEX.getOrDefault(value, value);
            case "ethnicity" ->
                Optional.ofNullable(PersonCodes.ETHNICITY.get(value))
                        .map(words -> words + " (" + value + ")")
                        .orElse(value);
            default -> said(value, today);
        };
    }

    private static String factName(String fact) {
        String identifier = Words.identifier(fact);
        return identifier.equals(fact) ? Words.sentence(fact.replace('_', ' ')) : identifier;
    }

    private static Kind kind(String name, List<AsReceived> rows, int asked, PersonSources sources) {
        int page = Math.clamp(asked, 1, Math.max(1, (rows.size() + SHOWN - 1) / SHOWN));
        String here = "/people/" + sources.header().reference() + "/sources?kind=" + name + "&page=";
        return new Kind(
                KINDS.getOrDefault(name, Words.sentence(name.replace('_', ' '))),
                rows.stream()
                        .skip((page - 1L) * SHOWN)
                        .limit(SHOWN)
                        .map(row -> line(row, sources.day()))
                        .toList(),
                Pager.of(page, SHOWN, rows.size(), number -> here + number));
    }

    private static Line line(AsReceived row, LocalDate today) {
        boolean everyPartner = row.claim().category() == Category.CORE;
        return new Line(
                Words.day(row.happenedOn(), today),
                all(row.values(), today),
                all(row.inDetail(), today),
                Words.sentence(Words.agency(row.claim().agency())) + (everyPartner ? "" : ", restricted"),
                Words.day(London.dayOf(row.claim().sourceUpdatedAt()), today));
    }

    private static List<Said> all(Map<String, String> values, LocalDate today) {
        return values.entrySet().stream()
                .map(value -> new Said(Words.sentence(value.getKey().replace('_', ' ')), said(value.getValue(), today)))
                .toList();
    }

    /** Days, times and codes in the words of a page; anything else as it came. */
    private static String said(String value, LocalDate today) {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Words.day(LocalDate.parse(value), today);
        }
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")) {
            return TIME.format(Instant.parse(value).atZone(London.ZONE));
        }
        return switch (value) {
            case "y" -> "Yes";
            case "n" -> "No";
            default -> value.matches("[a-z][a-z_]*") ? Words.sentence(value.replace('_', ' ')) : value;
        };
    }
}
