package org.turnstone.governance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;

/** The register of agreements: signed and ended here, in force by their dates. */
@Service
public class SharingAgreements {
    private static final Set<SharingAgreement.State> LAPSING =
            EnumSet.of(SharingAgreement.State.DUE_FOR_REVIEW, SharingAgreement.State.EXPIRED);

    private final JdbcClient database;
    private final Access access;
    private final AuditTrail trail;

    SharingAgreements(JdbcClient database, Access access, AuditTrail trail) {
        this.database = database;
        this.access = access;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<SharingAgreement> all() {
        return database.sql("select * from governance.sharing_agreement order by agency, version desc")
                .query((row, number) -> agreement(row))
                .list();
    }

    /** The newest version of each agency, where it is over without having been ended, or soon will be. */
    @Transactional(readOnly = true)
    public List<SharingAgreement> lapsing(LocalDate day) {
        return all().stream()
                .collect(Collectors.groupingBy(SharingAgreement::agency, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(List::getFirst)
                .filter(one -> LAPSING.contains(one.state(day)))
                .toList();
    }

    /** A new version takes the place of those before it, from the day it is signed. */
    @Transactional
    public void sign(SharingAgreement agreement) {
        Membership who = access.require(Activity.KEEP_AGREEMENTS);
        database.sql("""
                        insert into governance.sharing_agreement (agreement_id, partnership_id, agency, title, version,
                            purposes, categories, existence_known, signed_by, signed_on, review_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        agreement.id(),
                        who.partnership().value(),
                        agreement.agency().value(),
                        agreement.title(),
                        agreement.version(),
                        agreement.purposes().toArray(String[]::new),
                        names(agreement.categories()),
                        names(agreement.existenceKnown()),
                        agreement.signedBy(),
                        agreement.signedOn(),
                        agreement.reviewOn())
                .update();
        database.sql("""
                        update governance.sharing_agreement set ended_on = :signed
                        where agency = :agency and version < :version and (ended_on is null or ended_on > :signed)""")
                .param("signed", agreement.signedOn())
                .param("agency", agreement.agency().value())
                .param("version", agreement.version())
                .update();
        trail.record(AuditEntry.of(
                Operation.ADMINISTRATION, "Signed the sharing agreement of " + agreement.agency(), Set.of()));
    }

    /** Ends an agreement from a day on: that day its agency receives nothing more. */
    @Transactional
    public void end(UUID id, LocalDate day) {
        access.require(Activity.KEEP_AGREEMENTS);
        int ended = database.sql("update governance.sharing_agreement set ended_on = ? where agreement_id = ?")
                .params(day, id)
                .update();
        if (ended == 0) {
            throw new NotFound();
        }
        trail.record(AuditEntry.of(Operation.ADMINISTRATION, "Ended a sharing agreement", Set.of()));
    }

    private static String[] names(Collection<Category> categories) {
        return categories.stream().map(Category::name).sorted().toArray(String[]::new);
    }

    private static SharingAgreement agreement(ResultSet row) throws SQLException {
        return new SharingAgreement(
                row.getObject("agreement_id", UUID.class),
                new AgencyCode(row.getString("agency")),
                row.getString("title"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("purposes").getArray()),
                categories(row.getArray("categories")),
                categories(row.getArray("existence_known")),
                row.getString("signed_by"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Set<Category> categories(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Category::valueOf).collect(Collectors.toSet());
    }
}
