package org.turnstone.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/** What a file is checked against: the agencies there are, and whether the partnership is a made-up one. */
@Component
class KnownAgencies {
    private final JdbcClient database;

    KnownAgencies(JdbcClient database) {
        this.database = database;
    }

    /** Why no file of the agency is taken; empty where files are. */
    @Transactional(readOnly = true)
    Optional<String> refusal(PartnershipId partnership, AgencyCode agency) {
        Optional<Boolean> ended = database.sql("""
                select coalesce(to_day <= partnership.today(), false) from partnership.agency
                where partnership_id = :partnership and code = :code
                """)
                .param("partnership", partnership.value())
                .param("code", agency.value())
                .query(Boolean.class)
                .optional();
        if (ended.isEmpty()) {
            return Optional.of("No agency here has the code " + agency);
        }
        return ended.get()
                ? Optional.of("The agency " + agency + " has ended here: an administrator can change the day")
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    NamedAgencies named(PartnershipId partnership) {
        Map<AgencyCode, Optional<LocalDate>> until = new HashMap<>();
        database.sql("select code, to_day from partnership.agency where partnership_id = :partnership")
                .param("partnership", partnership.value())
                .query(row -> {
                    until.put(
                            new AgencyCode(row.getString("code")),
                            Optional.ofNullable(row.getObject("to_day", LocalDate.class)));
                });
        return new NamedAgencies(until);
    }

    @Transactional(readOnly = true)
    String name(PartnershipId partnership) {
        return database.sql("select name from partnership.partnership where partnership_id = :partnership")
                .param("partnership", partnership.value())
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    boolean madeUp(PartnershipId partnership) {
        return database.sql("select made_up from partnership.partnership where partnership_id = :partnership")
                .param("partnership", partnership.value())
                .query(Boolean.class)
                .single();
    }
}
