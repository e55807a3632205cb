package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.selection.Harm;
import org.turnstone.selection.HarmJudged;
import org.turnstone.selection.HarmJudged.Grade;
import org.turnstone.selection.Nominating;
import org.turnstone.shared.PersonId;

/** The fields of the page, in their order. */
record NominateForm(
        @Nullable String route,
        @Nullable String sponsor,
        @Nullable String wild,
        @Nullable String why,
        @Nullable String psychological,
        @BindParam("psychological-evidence") @Nullable String psychologicalEvidence,
        @Nullable String physical,
        @BindParam("physical-evidence") @Nullable String physicalEvidence,
        @Nullable String violence,
        @BindParam("violence-evidence") @Nullable String violenceEvidence,
        @Nullable String acquisitive,
        @BindParam("acquisitive-evidence") @Nullable String acquisitiveEvidence,
        @Nullable String adds,
        @Nullable String objectives,
        @Nullable String timescale,
        @Nullable String youth) {
    Nominating nominating(PersonId person) {
        return new Nominating(
                person,
                said(route),
                said(why),
                List.of(
                        judged(Harm.PSYCHOLOGICAL, psychological, psychologicalEvidence),
                        judged(Harm.PHYSICAL, physical, physicalEvidence),
                        judged(Harm.VIOLENCE, violence, violenceEvidence),
                        judged(Harm.ACQUISITIVE, acquisitive, acquisitiveEvidence)),
                said(adds),
                said(objectives),
                said(timescale),
                said(sponsor),
                said(wild),
                youth != null);
    }

    private static HarmJudged judged(Harm harm, @Nullable String grade, @Nullable String evidence) {
        Grade chosen = Arrays.stream(Grade.values())
                .filter(one -> one.name().equals(grade))
                .findFirst()
                .orElse(Grade.NONE_KNOWN);
        return new HarmJudged(harm, chosen, said(evidence));
    }

    static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
