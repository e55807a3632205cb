package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.OpenConsents;
import org.turnstone.governance.Consent;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;

/** What one person agreed to share, and the question for more. */
public record ConsentPage(
        String name, String reference, String what, Form form, List<Option> agencies, List<Line> lines) {
    /** @param withdraw where to say that it is withdrawn; none when it is not in force */
    public record Line(
            String agency,
            String period,
            String state,
            String evidence,
            String by,
            @Nullable String withdraw) {}

    static ConsentPage of(
            OpenConsents.Opened opened,
            String what,
            Form form,
            Map<AgencyCode, String> agencies,
            List<Option> choices,
            LocalDate today) {
        String reference = opened.person().reference();
        return new ConsentPage(
                opened.person().name(),
                reference,
                what,
                form,
                choices,
                opened.consents().stream()
                        .map(one -> line(one, reference, agencies, today))
                        .toList());
    }

    static Line line(Consent one, String reference, Map<AgencyCode, String> agencies, LocalDate today) {
        LocalDate to = one.period().to();
        return new Line(
                agencies.getOrDefault(one.agency(), one.agency().value()),
                Words.longDay(one.period().from()) + " to " + (to == null ? "no end" : Words.longDay(to)),
                state(one, today),
                one.evidence(),
                one.recordedBy(),
                one.isInForce(today) ? "/people/" + reference + "/consent/" + one.id() + "/withdraw" : null);
    }

    private static String state(Consent one, LocalDate today) {
        if (one.withdrawnAt() != null) {
            return "Withdrawn "
                    + Words.longDay(one.withdrawnAt().atZone(London.ZONE).toLocalDate());
        }
        return one.isInForce(today) ? "In force" : "Over";
    }
}
