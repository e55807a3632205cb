package org.turnstone;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.partnership.Role;

/** Two partnerships with the same agencies, agreements and one account for each role, written as the database's owner. */
public final class TestStaff {
    static final List<String> PARTNERSHIPS = List.of("northbank", "southmoor");

    record Post(String account, String agency, Role role) {}

    static final List<Post> POSTS = List.of(
            new Post("coordinator", "COUNCIL", Role.COORDINATOR),
            new Post("police", "POLICE", Role.POLICE_OFFENDER_MANAGER),
            new Post("sergeant", "POLICE", Role.IOM_SERGEANT),
            new Post("probation", "PROBATION", Role.PROBATION_OFFENDER_MANAGER),
            new Post("yos", "YOS", Role.YOS_CASE_MANAGER),
            new Post("treatment", "TREATMENT", Role.DIP_WORKER),
            new Post("housing", "HOUSING", Role.HOUSING_OFFICER),
            new Post("health", "HEALTH", Role.MENTAL_HEALTH_WORKER),
            new Post("prison", "PRISON", Role.PRISON_LINK_OFFICER),
            new Post("charity", "CHARITY", Role.KEYWORKER),
            new Post("analyst", "COUNCIL", Role.ANALYST),
            new Post("steward", "COUNCIL", Role.DATA_STEWARD),
            new Post("deputy", "COUNCIL", Role.DATA_STEWARD),
            new Post("board", "COUNCIL", Role.BOARD_MEMBER),
            new Post("privacy", "COUNCIL", Role.PRIVACY_OFFICER),
            new Post("admin", "COUNCIL", Role.ADMINISTRATOR),
            new Post("import", "COUNCIL", Role.JOB_IMPORT),
            new Post("erasure", "COUNCIL", Role.JOB_ERASURE),
            new Post("housekeeping", "COUNCIL", Role.HOUSEKEEPING));

    private static final Map<String, String> AGENCIES = Map.of(
            "POLICE", "COMPETENT_AUTHORITY",
            "PROBATION", "COMPETENT_AUTHORITY",
            "YOS", "COMPETENT_AUTHORITY",
            "PRISON", "COMPETENT_AUTHORITY",
            "TREATMENT", "UK_GDPR",
            "HOUSING", "UK_GDPR",
            "HEALTH", "UK_GDPR",
            "CHARITY", "UK_GDPR",
            "COUNCIL", "UK_GDPR");

    private static final List<String> FOR_ALL = List.of("CORE");
    private static final List<String> FOR_COMPETENT =
            List.of("CORE", "LE_ONLY", "PROBATION", "YOS", "CHILD", "FAMILY", "GANG", "MAPPA", "INTEL");
    private static final List<String> FOR_CARE = List.of("CORE", "HEALTH", "TREATMENT");

    private final JdbcClient owner;
    private final String passwordHash;

    public TestStaff(JdbcClient owner, String passwordHash) {
        this.owner = owner;
        this.passwordHash = passwordHash;
    }

    /** The same on every run, so that a test can name a row before it is written. */
    public static UUID id(String kind, String partnership, String name) {
        return UUID.nameUUIDFromBytes(
                (kind + "|" + partnership + "|" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void write() {
        PARTNERSHIPS.forEach(this::partnership);
    }

    private void partnership(String name) {
        UUID id = id("partnership", name, name);
        String words = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " IOM partnership";
        owner.sql("insert into partnership.partnership values (?, ?, true)")
                .params(id, words)
                .update();
        owner.sql("insert into partnership.area values (?, 'TOWN', 'Town')")
                .params(id)
                .update();
        owner.sql("insert into partnership.ward values (?, 'QUAY', 'Quay', 'TOWN')")
                .params(id)
                .update();
        AGENCIES.forEach((agency, regime) -> agency(id, name, agency, regime));
        POSTS.forEach(post -> post(id, name, post));
    }

    private void agency(UUID partnership, String name, String agency, String regime) {
        owner.sql("insert into partnership.agency (partnership_id, code, name, regime) values (?, ?, ?, ?)")
                .params(
                        partnership,
                        agency,
                        agency.charAt(0) + agency.substring(1).toLowerCase(java.util.Locale.ROOT),
                        regime)
                .update();
        owner.sql("insert into partnership.team values (?, ?, ?, 'Team')")
                .params(id("team", name, agency), partnership, agency)
                .update();
        List<String> categories = regime.equals("COMPETENT_AUTHORITY")
                ? FOR_COMPETENT
                : agency.equals("HEALTH") || agency.equals("TREATMENT") ? FOR_CARE : FOR_ALL;
        owner.sql("""
                insert into governance.sharing_agreement
                    (agreement_id, partnership_id, agency, title, version, purposes, categories, signed_by, signed_on,
                     review_on)
                values (?, ?, ?, 'Agreement for tests', 1, array['REDUCE_REOFFENDING'], ?, 'The head of the agency',
                        date '2015-01-01', date '2090-01-01')
                """)
                .params(id("agreement", name, agency), partnership, agency, categories.toArray(String[]::new))
                .update();
    }

    private void post(UUID partnership, String name, Post post) {
        UUID staff = id("staff", name, post.account());
        owner.sql("""
                insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email, kind)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        staff,
                        partnership,
                        post.agency(),
                        post.account(),
                        post.role().words() + " of " + name,
                        post.account() + "@" + name + ".example",
                        post.role().isJob() ? "job" : "person")
                .update();
        owner.sql("""
                insert into partnership.membership
                    (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
                values (?, ?, ?, ?, ?, ?, date '2015-01-01', date '2090-01-01')
                """)
                .params(
                        id("membership", name, post.account()),
                        partnership,
                        staff,
                        post.agency(),
                        id("team", name, post.agency()),
                        post.role().name())
                .update();
        if (!post.role().isJob()) {
            owner.sql("insert into partnership.account (staff_id, username, password_hash) values (?, ?, ?)")
                    .params(staff, post.account() + "@" + name, passwordHash)
                    .update();
        }
    }
}
