package org.turnstone.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of extract that are sent, with their columns; within an evening one agency sends them in this order. */
enum Kind {
    STAFF(0, "staff_ref", "name", "email", "team", "role", "from", "to"),
    PEOPLE(1, "address", "phone", "email", "language", "disability"),
    OFFENCES(2, "offence_date", "offence_code", "disposal", "charged_on", "disposed_on", "sentence", "court", "breach"),
    ARRESTS(3, "arrested_at", "custody_suite", "offence_code", "offence_text", "outcome"),
    DRUG_TESTS(4, "tested_at", "setting", "opiates", "cocaine", "trigger_offence", "inspector_authority"),
    HEARINGS(5, "hearing_at", "court", "purpose", "outcome", "next_at"),
    MARKERS(6, "marker", "level", "from", "to"),
    ORDERS(7, "order_type", "started_on", "expected_end", "ended_on", "end_reason", "requirements", "supervised_by"),
    CONTACTS(8, "due_at", "contact_type", "outcome", "with_agency"),
    ASSESSMENTS(
            9, "tool", "version", "stage", "completed_on", "total", "sections", "one_year", "two_year", "band", "rosh"),
    TREATMENT(10, "started_on", "substance", "substance_detail", "ended_on", "modality", "end_reason", "provider"),
    ACCOMMODATION(11, "started_on", "kind", "ended_on", "settled", "suitable"),
    EMPLOYMENT(12, "started_on", "kind", "ended_on", "hours_per_week", "suitable"),
    CUSTODY(13, "reason", "received_on", "sentence_days", "expected_release", "released_on", "prison"),
    COHORT(14, "adopted_on", "nominated_on", "exited_on", "category", "strand", "reason"),
    ALLOCATIONS(15, "lead_agency", "from", "lead_worker", "deputy", "to"),
    RAG(16, "status", "from", "grounds", "set_by", "to"),
    REQUIRED_ASSESSMENTS(17, "assessment_kind", "notice_on", "due_at", "attended", "remained", "engaged_on"),
    SCREENINGS(18, "tool", "screened_on", "setting", "score", "advice", "referred"),
    TOP(
            19,
            "stage;interviewed_on",
            "alcohol_average;alcohol_week4;alcohol_week3;alcohol_week2;alcohol_week1;alcohol_days",
            "opiates_average;opiates_week4;opiates_week3;opiates_week2;opiates_week1;opiates_days",
            "crack_average;crack_week4;crack_week3;crack_week2;crack_week1;crack_days",
            "shoplifting_week4;shoplifting_week3;shoplifting_week2;shoplifting_week1;shoplifting_days",
            "acute_housing_problem;psychological_health;physical_health;quality_of_life"),
    DV_INCIDENTS(17, "occurred_on", "victim_key", "crime"),
    ACTIONS(17, "action", "owner_agency", "due", "owner", "status", "done_on");

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
