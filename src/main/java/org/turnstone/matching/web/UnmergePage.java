package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.imports.WhatGoesWith.BroughtIn;
import org.turnstone.matching.OpenUnmerge;
import org.turnstone.matching.ReadByAgency;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.PersonBlock;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Form;

/** What the pages of an un-merge show: the records of a person, then what goes with those chosen. */
public record UnmergePage(
        Form form,
        String person,
        String reference,
        List<Line> records,
        List<String> chosen,
        List<Fact> goes,
        String about) {
    public UnmergePage {
        records = List.copyOf(records);
        chosen = List.copyOf(chosen);
        goes = List.copyOf(goes);
    }

    /** One agency's record. */
    public record Line(String id, String agency, String ref, String name, String born, String more, String said) {}

    /** Something that follows the records, or somebody who read them. */
    public record Fact(String what, String detail) {}

    static UnmergePage choose(OpenUnmerge.Opened opened, Map<AgencyCode, String> agencies, Form form) {
        return new UnmergePage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.records().stream().map(record -> line(record, agencies)).toList(),
                form.values("record"),
                List.of(),
                "");
    }

    static UnmergePage confirm(OpenUnmerge.Outlook outlook, Map<AgencyCode, String> agencies, Form form) {
        PersonHeader person = outlook.person();
        List<Fact> goes = Stream.concat(
                        outlook.rows().stream()
                                .map(rows -> new Fact(
                                        Shown.count(rows.count(), "row of ", "rows of ") + Shown.kind(rows.kind()),
                                        "and what rests on them")),
                        outlook.runs().stream().map(run -> broughtIn(run, agencies)))
                .toList();
        return new UnmergePage(
                form,
                person.name(),
                person.reference(),
                outlook.out().stream().map(record -> line(record, agencies)).toList(),
                outlook.out().stream().map(record -> record.id().toString()).toList(),
                goes,
                about(outlook.out().size()));
    }

    private static String about(int records) {
        return "When you save, "
                + (records == 1
                        ? "this record goes back to the person it was"
                        : "these records go back to the person they were")
                + " about before a merge, or to someone new, who gets a reference of their own.";
    }

    static List<Fact> readers(OpenUnmerge.Outlook outlook) {
        return outlook.readers().stream().map(UnmergePage::read).toList();
    }

    private static Fact read(ReadByAgency one) {
        return new Fact(
                one.agency(),
                Shown.count(one.staff(), "member of staff, ", "members of staff, ")
                        + Shown.count(one.reads(), "look", "looks"));
    }

    private static Fact broughtIn(BroughtIn run, Map<AgencyCode, String> agencies) {
        String file = run.file().isEmpty() ? "a file" : run.file();
        return new Fact(
                "Brought in by " + agencies.getOrDefault(new AgencyCode(run.agency()), run.agency()),
                file + ", " + Shown.moment(run.at()) + (run.by().isEmpty() ? "" : ", " + run.by()));
    }

    static Line line(HeldRecord record, Map<AgencyCode, String> agencies) {
        PersonBlock says = record.says();
        AgencyCode agency = record.ref().agency();
        return new Line(
                record.id().toString(),
                agencies.getOrDefault(agency, agency.value()),
                record.ref().personRef(),
                Shown.name(says),
                Shown.day(says.dateOfBirth()),
                String.join(
                        ", ",
                        Stream.of("pnc", "cro", "crn", "noms", "postcode")
                                .flatMap(field -> says.get(field).stream())
                                .toList()),
                Shown.day(record.saidAt()));
    }
}
