package org.turnstone.imports;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.ArrangementLock;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Problem;

/** An agency can end after a file was read, or while a row waits: rows that rest on one are checked again as they go in. */
@Component
class AgenciesNow {
    private final JdbcClient database;
    private final KnownAgencies agencies;

    AgenciesNow(JdbcClient database, KnownAgencies agencies) {
        this.database = database;
        this.agencies = agencies;
    }

    void hold(PartnershipId partnership) {
        ArrangementLock.shared(database, partnership);
    }

    /** The rows that cannot go in, and why; none ends before the transaction does. */
    @Transactional(propagation = Propagation.MANDATORY)
    IdentityHashMap<ReadRow, List<Problem>> problems(Delivery delivery, Extract extract, List<ReadRow> rows) {
        IdentityHashMap<ReadRow, List<Problem>> problems = new IdentityHashMap<>();
        if (!extract.restsOnAgencies() || rows.isEmpty()) {
            return problems;
        }
        hold(delivery.partnership());
        Optional<String> refusal =
                extract.aboutPeople() ? Optional.empty() : agencies.refusal(delivery.partnership(), delivery.agency());
        NamedAgencies named = agencies.named(delivery.partnership());
        for (ReadRow row : rows) {
            List<Problem> found = refusal.map(words -> List.of(new Problem("", words)))
                    .orElseGet(() -> row.withdrawn() ? List.of() : extract.check(row.reader(), named));
            if (!found.isEmpty()) {
                problems.put(row, found);
            }
        }
        return problems;
    }
}
