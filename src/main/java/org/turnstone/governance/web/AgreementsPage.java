package org.turnstone.governance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.turnstone.governance.SharingAgreement;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Govuk.Link;

/** The register of sharing agreements, newest version of each agency first. */
public record AgreementsPage(List<Link> tabs, List<Line> lines) {
    /** @param end where it is ended; empty when it is over already */
    public record Line(
            String agency,
            String title,
            int version,
            String categories,
            String existence,
            String purposes,
            String signed,
            String review,
            String state,
            String end) {

        static Line of(SharingAgreement one, Map<AgencyCode, String> names, LocalDate today) {
            SharingAgreement.State state = one.state(today);
            boolean over = state == SharingAgreement.State.ENDED || state == SharingAgreement.State.EXPIRED;
            return new Line(
                    names.getOrDefault(one.agency(), one.agency().value()),
                    one.title(),
                    one.version(),
                    CategoryWords.of(one.categories()),
                    CategoryWords.of(one.existenceKnown()),
                    one.purposes().stream().sorted().collect(Collectors.joining("; ")),
                    one.signedBy() + ", " + Typed.words(one.signedOn()),
                    Typed.words(one.reviewOn()),
                    state.words(),
                    over ? "" : "/governance/agreements/" + one.id() + "/end");
        }
    }
}
