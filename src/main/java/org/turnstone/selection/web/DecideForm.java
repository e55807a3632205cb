package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.cohort.Strand;
import org.turnstone.selection.Deciding;
import org.turnstone.selection.NominationMove;
import org.turnstone.site.TypedDay;

/** The fields of the page, in their order. */
record DecideForm(
        @BindParam("on-day") @Nullable String onDay,
        @BindParam("on-month") @Nullable String onMonth,
        @BindParam("on-year") @Nullable String onYear,
        @Nullable String result,
        @Nullable String reason,
        @BindParam("votes_for") @Nullable String votesFor,
        @BindParam("votes_against") @Nullable String votesAgainst,
        @Nullable String dissent,
        @Nullable String category,
        @Nullable String strand,
        @Nullable String lead) {
    Deciding deciding(UUID nomination) {
        TypedDay on = TypedDay.of(onDay, onMonth, onYear);
        return new Deciding(
                nomination,
                on.read().orElse(null),
                on.problem().orElse(null),
                Stream.of(NominationMove.ADOPT, NominationMove.REJECT, NominationMove.DEFER)
                        .filter(move -> move.name().equals(result))
                        .findFirst()
                        .orElse(null),
                NominateForm.said(reason),
                NominateForm.said(votesFor),
                NominateForm.said(votesAgainst),
                NominateForm.said(dissent),
                NominateForm.said(category),
                Arrays.stream(Strand.values())
                        .filter(one -> one.name().equals(strand))
                        .findFirst()
                        .orElse(null),
                NominateForm.said(lead));
    }
}
