package org.turnstone.performance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PartnershipId;

/**
 * The partnership's measures on a day. Worked out for the partnership, so that everyone reads the same; only small
 * numbers are withheld, and only from boards.
 */
@Service
public class Framework {
    private final PublishedFacts facts;
    private final Access access;
    private final Clock clock;
    private final SmallNumbers forBoards;

    /** @param fewest Government Statistical Service, disclosure control for tables from administrative sources: 1 to 4 people */
    Framework(
            PublishedFacts facts,
            Access access,
            Clock clock,
            @Value("${turnstone.performance.fewest-people-shown:5}") int fewest) {
        this.facts = facts;
        this.access = access;
        this.clock = clock;
        this.forBoards = new SmallNumbers(fewest);
    }

    /** @param asked the day, today when none or one to come is asked for */
    public List<Figure> asAt(@Nullable LocalDate asked) {
        Membership reader = access.require(Activity.READ_FIGURES);
        SmallNumbers rule = SmallNumbers.areWithheldFrom(reader.role()) ? forBoards : SmallNumbers.NONE_WITHHELD;
        return measures(reader.partnership(), asked).stream()
                .map(measure -> Figure.of(measure, rule))
                .toList();
    }

    /** @throws NotFound when there is no such measure */
    public Figure figure(String id, @Nullable LocalDate asked) {
        return asAt(asked).stream()
                .filter(figure -> figure.definition().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** With the people behind it, nothing withheld. */
    Measure measure(PartnershipId partnership, String id, @Nullable LocalDate asked) {
        return measures(partnership, asked).stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Measure> measures(PartnershipId partnership, @Nullable LocalDate asked) {
        LocalDate today = London.today(clock);
        return Measures.of(facts.of(partnership, asked == null || asked.isAfter(today) ? today : asked));
    }
}
