package org.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of extract that are sent, with their columns; within an evening one agency sends them in this order. */
enum Kind {
    STAFF(0, "staff_ref", "name", "email", "team", "role", "from", "to"),
    PEOPLE(1, "address", "phone", "email", "language", "disability"),
    OFFENCES(2, "offence_date", "offence_code", "disposal", "charged_on", "disposed_on", "sentence", "court", "breach"),
    CUSTODY(3, "reason", "received_on", "sentence_days", "expected_release", "released_on", "prison"),
    COHORT(4, "adopted_on", "nominated_on", "exited_on", "category", "strand", "reason"),
    ALLOCATIONS(5, "lead_agency", "from", "lead_worker", "deputy", "to"),
    RAG(6, "status", "from", "grounds", "set_by", "to");

    private static final List<String> ROW = List.of("source_ref", "source_updated_at", "withdrawn");
    static final List<String> PERSON = List.of(
            "person_ref",
            "pnc",
            "cro",
            "crn",
            "noms",
            "yot_ref",
            "nhs",
            "forename",
            "middle_names",
            "surname",
            "aliases",
            "date_of_birth",
            "sex",
            "ethnicity",
            "postcode");

    private final int turn;
    private final String columns;

    Kind(int turn, String... columns) {
        this.turn = turn;
        this.columns = String.join(";", columns);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int turn() {
        return turn;
    }

    List<String> header() {
        List<String> person = this == STAFF ? List.of() : PERSON;
        return Stream.of(ROW, person, Table.list(columns)).flatMap(List::stream).toList();
    }
}
