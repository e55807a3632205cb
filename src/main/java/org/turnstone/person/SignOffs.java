package org.turnstone.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/** The table of what has been signed off. */
@Component
class SignOffs {
    private final JdbcClient database;

    SignOffs(JdbcClient database) {
        this.database = database;
    }

    /** In force today, of several lines of a pair the newest; never laxer than the setting of the sample that was settled. */
    SignedOff inForce(PartnershipId partnership) {
        Map<List<AgencyCode>, LinkOrder> pairs = new HashMap<>();
        database.sql("""
                select one_agency, other_agency, threshold, lead, review from person.sign_off
                where partnership_id = :partnership and withdrawn_at is null and from_day <= partnership.today()
                order by signed_at, sign_off_id
                """).param("partnership", partnership.value()).query(row -> {
            pairs.put(
                    List.of(new AgencyCode(row.getString("one_agency")), new AgencyCode(row.getString("other_agency"))),
                    LinkOrder.STARTING.strictestOf(
                            new LinkOrder(row.getDouble("threshold"), row.getDouble("lead"), row.getDouble("review"))));
        });
        return new SignedOff(pairs);
    }
}
