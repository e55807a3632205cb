package org.turnstone.site.web;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.partnership.Agencies.Agency;
import org.turnstone.partnership.Agencies.Contact;
import org.turnstone.partnership.Ending;
import org.turnstone.partnership.KeepAgencies;
import org.turnstone.partnership.Regime;
import org.turnstone.site.Outcome.Difference;

/** An agency as typed; the fields in their order on the page. */
record AgencyForm(
        @Nullable String name,
        @Nullable String code,
        @Nullable String regime,
        @Nullable String contact,
        @BindParam("contact-email") @Nullable String contactEmail,
        @Nullable String deputy,
        @BindParam("deputy-email") @Nullable String deputyEmail,
        @BindParam("until-day") @Nullable String untilDay,
        @BindParam("until-month") @Nullable String untilMonth,
        @BindParam("until-year") @Nullable String untilYear,
        @Nullable String version) {
    KeepAgencies.Asked asked() {
        return new KeepAgencies.Asked(
                Keeping.text(name),
                law(),
                new Contact(Keeping.text(contact), Keeping.text(contactEmail)),
                new Contact(Keeping.text(deputy), Keeping.text(deputyEmail)),
                ending());
    }

    /** What differs in words between this and what it is now. */
    Stream<Difference> beside(Agency now) {
        Regime law = law();
        KeepAgencies.Asked asked = asked();
        return Stream.of(
                new Difference("Name", asked.name(), now.name()),
                new Difference(
                        "Law", law == null ? "" : law.words(), now.regime().words()),
                new Difference("Single point of contact", words(asked.contact()), words(now.contact())),
                new Difference("Deputy", words(asked.deputy()), words(now.deputy())),
                Keeping.end(asked.ending(), now.standing()));
    }

    static String words(Contact contact) {
        return contact.isNobody() ? "Not named" : contact.name() + ", " + contact.email();
    }

    private @Nullable Regime law() {
        return Arrays.stream(Regime.values())
                .filter(one -> one.name().equals(regime))
                .findFirst()
                .orElse(null);
    }

    private Ending ending() {
        return Keeping.ending(untilDay, untilMonth, untilYear);
    }
}
