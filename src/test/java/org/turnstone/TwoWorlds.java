package org.turnstone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportReport;
import org.turnstone.panel.PanelDesk;
import org.turnstone.selection.NominationDesk;
import org.turnstone.shared.PersonId;

/**
 * A partnership of a few people, to which records are added that certain readers must not see. What is added belongs to
 * the fire service, where none of the readers works.
 */
public final class TwoWorlds implements AutoCloseable {
    private static final String PEOPLE =
            "source_ref,person_ref,category,handling,pnc,forename,surname,aliases,date_of_birth,sex,postcode\n";
    private static final String CHECK_LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";
    private static final List<String> KNOWN_NAMES = List.of(
            "Tobias,Wrenfield",
            "Marguerite,Oakhollow",
            "Desmond,Pryle",
            "Ingrid,Yarrowby",
            "Callum,Fenwicke",
            "Beatrix,Lundmoor",
            "Hugo,Castellane",
            "Nadia,Brightwater",
            "Samuel,Thistledown",
            "Olwen,Garrick");
    static final int KNOWN = KNOWN_NAMES.size();

    /** Somebody whom certain readers must not see, with all that one may know of them and ask for. */
    record Hidden(
            String partnership, String category, String handling, String name, String alias, String born, int pnc) {
        String pncNumber() {
            return TwoWorlds.pnc(pnc);
        }

        String ref() {
            return "F" + pnc;
        }
    }

    final TestSystem system = TestSystem.fresh();
    private final Map<String, String> references = new LinkedHashMap<>();

    /** The address of a panel that meets now. */
    final String panel = "/meetings/" + PanelDesk.inserted(system);

    TwoWorlds() {
        List.of("northbank", "southmoor").forEach(this::fireService);
        StringBuilder people = new StringBuilder(PEOPLE);
        StringBuilder cohort = new StringBuilder("source_ref,person_ref,adopted_on\n");
        StringBuilder allocations = new StringBuilder("source_ref,person_ref,lead_agency,from,lead_worker\n");
        StringBuilder rag = new StringBuilder("source_ref,person_ref,status,from,grounds\n");
        StringBuilder offences =
                new StringBuilder("source_ref,person_ref,offence_date,offence_code,disposal,disposed_on,sentence\n");
        for (int i = 0; i < KNOWN_NAMES.size(); i++) {
            people.append(row("K" + i, "", "", i, "", ""));
            cohort.append("%d,K%d,2025-0%d-01\n".formatted(i, i, 1 + i % 9));
            allocations.append("%d,K%d,POLICE,2025-10-01,police\n".formatted(i, i));
            rag.append("%d,K%d,%s,2026-0%d-01,ENGAGING\n".formatted(i, i, i % 2 == 0 ? "green" : "amber", 1 + i % 9));
            offences.append("%d,K%d,2024-03-0%d,10510,convicted,2024-05-01,fine\n".formatted(i, i, 1 + i % 9));
        }
        bring("northbank", "POLICE", "people", people.toString());
        bring("northbank", "POLICE", "cohort", cohort.toString());
        bring("northbank", "POLICE", "allocations", allocations.toString());
        bring("northbank", "POLICE", "rag", rag.toString());
        bring("northbank", "POLICE", "offences", offences.toString());
        bring("northbank", "PRISON", "people", PEOPLE + row("N1", "", "", 1, "", ""));
        bring(
                "northbank",
                "PRISON",
                "custody",
                "source_ref,person_ref,reason,received_on,sentence_days\n1,N1,sentence,2026-10-01,400\n");
        for (int i = 0; i < KNOWN_NAMES.size(); i++) {
            references.put("known" + i, referenceOf("northbank", "POLICE", "K" + i));
        }
        NominationDesk.put(system, "charity", new PersonId(person(known(0))), nomination("K0"));
    }

    String known(int number) {
        return references.get("known" + number);
    }

    /** Brings the person in with a place on the cohort, a status an offence and a nomination; answers their reference. */
    String add(Hidden one) {
        addAlone(one);
        String cohort = "source_ref,person_ref,handling,adopted_on\n%s,%s,%s,2025-03-01\n";
        bring(one.partnership(), "FIRE", "cohort", cohort.formatted(one.ref(), one.ref(), one.handling()));
        bring(
                one.partnership(),
                "FIRE",
                "rag",
                "source_ref,person_ref,category,handling,status,from,grounds\n%s,%s,%s,%s,red,2026-08-01,WHEREABOUTS\n"
                        .formatted(one.ref(), one.ref(), one.category(), one.handling()));
        offence(one.partnership(), one.ref(), one.category(), one.handling());
        String reference = referenceOf(one.partnership(), "FIRE", one.ref());
        if (one.partnership().equals("northbank")) {
            NominationDesk.put(system, "fire", new PersonId(person(reference)), nomination(one.ref()));
        }
        return reference;
    }

    /** The number of the nomination of whoever their agency calls so. */
    static UUID nomination(String personRef) {
        return TestStaff.id("nomination", "northbank", personRef);
    }

    /** The same without all that. */
    String addAlone(Hidden one) {
        String row = "%s,%s,%s,%s,%s,%s,%s,%s,m,\n"
                .formatted(
                        one.ref(),
                        one.ref(),
                        one.category(),
                        one.handling(),
                        one.pncNumber(),
                        one.name().replace(' ', ','),
                        one.alias(),
                        one.born());
        bring(one.partnership(), "FIRE", "people", PEOPLE + row);
        return referenceOf(one.partnership(), "FIRE", one.ref());
    }

    /** A record of this category about someone whom the reader knows, with another name, and an offence. */
    void addToKnown(int number, String category, String handling, String alias) {
        String ref = "H" + category + number;
        bring("northbank", "FIRE", "people", PEOPLE + row(ref, category, handling, number, alias, "ZZ1 1ZZ"));
        offence("northbank", ref, category, handling);
        String row = "source_ref,person_ref,category,handling,%%s\n%s,%s,%s,%s,%%s\n"
                .formatted(ref, ref, category, handling);
        bring("northbank", "FIRE", "markers", row.formatted("marker,from", "warning,2026-02-01"));
        bring("northbank", "FIRE", "dv_incidents", row.formatted("occurred_on,victim_key", "2026-02-01,V0918"));
    }

    /** What another agency says of who they are, for everyone to see; in its files they are {@code P} and the number. */
    void addCopyOfKnown(String agency, int known) {
        addCopy(agency, "P", known);
    }

    /** The same under another beginning of the reference. */
    void addCopy(String agency, String begins, int known) {
        bring("northbank", agency, "people", PEOPLE + row(begins + known, "", "", known, "", ""));
    }

    private static String row(String ref, String category, String handling, int known, String alias, String postcode) {
        return "%1$s,%1$s,%2$s,%3$s,%4$s,%5$s,%6$s,19%7$d-0%8$d-1%9$d,m,%10$s\n"
                .formatted(
                        ref,
                        category,
                        handling,
                        pnc(100 + known),
                        KNOWN_NAMES.get(known),
                        alias,
                        71 + 2 * known,
                        1 + known % 9,
                        known % 9,
                        postcode);
    }

    private void offence(String partnership, String ref, String category, String handling) {
        bring(
                partnership,
                "FIRE",
                "offences",
                "source_ref,person_ref,category,handling,offence_date,offence_code,disposal,disposed_on,sentence\n"
                        + "%s,%s,%s,%s,2025-07-07,05604,convicted,2025-08-08,fine\n"
                                .formatted(ref, ref, category, handling));
    }

    /** Everyone who can sign in is kept out by name. */
    void exclude(String reference) {
        system.owner().sql("""
                        insert into governance.exclusion
                        select partnership_id, ?, staff_id, 'Knows them', date '2020-01-01', null
                        from partnership.staff where kind = 'person'
                        """).param(person(reference)).update();
    }

    /** Only the fire service's own steward is let in. */
    void restrict(String reference) {
        system.owner()
                .sql("insert into governance.restriction values (?, ?, ?, 'Known to staff', date '2020-01-01', null)")
                .params(
                        TestStaff.id("partnership", "northbank", "northbank"),
                        person(reference),
                        TestStaff.id("staff", "northbank", "fire"))
                .update();
    }

    UUID person(String reference) {
        return inside(
                "northbank",
                database -> database.sql("select person_id from person.person where reference = ?")
                        .param(reference)
                        .query(UUID.class)
                        .single());
    }

    void endAgreements() {
        system.owner()
                .sql("update governance.sharing_agreement set ended_on = date '2026-01-01'")
                .update();
    }

    /** Everyone may see every row of one category, whatever else is so: a hole that the comparison has to find. */
    void plantAHole(Category category) {
        system.owner().sql("""
                        insert into governance.access_rule
                        select distinct 'planted', 'PERMIT', role, ?, 0 from governance.access_rule
                        where role not like 'JOB%'
                        """).param(category.name()).update();
    }

    void mendTheHole() {
        system.owner()
                .sql("delete from governance.access_rule where rule_id = 'planted'")
                .update();
    }

    UUID newestRunOfPolice() {
        return inside(
                "northbank",
                database -> database.sql(
                                "select run_id from imports.run where agency = 'POLICE' order by started_at desc limit 1")
                        .query(UUID.class)
                        .single());
    }

    String reference(String agency, String personRef) {
        return referenceOf("northbank", agency, personRef);
    }

    private String referenceOf(String partnership, String agency, String personRef) {
        return inside(
                partnership,
                database -> database.sql("""
                        select p.reference from person.person p join person.record r using (person_id)
                        where r.owner_agency = ? and r.person_ref = ?
                        """)
                        .params(agency, personRef)
                        .query(String.class)
                        .single());
    }

    private <T> T inside(String partnership, java.util.function.Function<JdbcClient, T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                "import@" + partnership,
                () -> transaction.execute(status -> work.apply(system.bean(JdbcClient.class))));
    }

    void bring(String partnership, String agency, String kind, String file) {
        ImportReport report = BroughtFile.bring(system, "fire@" + partnership, agency, kind, file);
        if (report.newRows() != report.rows()) {
            throw new IllegalStateException(kind + " of " + agency + ": " + report + "\n" + file);
        }
    }

    /** Its steward may bring in every agency's files, so that no reader is told of the runs. */
    private void fireService(String partnership) {
        UUID id = TestStaff.id("partnership", partnership, partnership);
        UUID staff = TestStaff.id("staff", partnership, "fire");
        JdbcClient owner = system.owner();
        owner.sql("insert into partnership.agency values (?, 'FIRE', 'Fire service', 'COMPETENT_AUTHORITY')")
                .param(id)
                .update();
        owner.sql("insert into partnership.staff values (?, ?, 'FIRE', 'fire', 'A steward', 'a@fire.example', 'job')")
                .params(staff, id)
                .update();
        owner.sql("""
                insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
                values (?, ?, ?, 'FIRE', 'DATA_STEWARD', date '2015-01-01', date '2090-01-01')
                """)
                .params(TestStaff.id("membership", partnership, "fire"), id, staff)
                .update();
    }

    public static String pnc(int serial) {
        return "2009/%07d%c".formatted(serial, CHECK_LETTERS.charAt((90_000_000 + serial) % CHECK_LETTERS.length()));
    }

    static List<String> readers() {
        List<String> readers = new ArrayList<>();
        TestStaff.POSTS.stream().filter(post -> !post.role().isJob()).forEach(post -> readers.add(post.account()));
        return readers;
    }

    @Override
    public void close() {
        system.close();
    }
}
