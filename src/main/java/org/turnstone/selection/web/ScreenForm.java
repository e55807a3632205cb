package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.selection.Gate;
import org.turnstone.selection.GateAnswer.Answer;
import org.turnstone.selection.GivenAnswer;

/** The fields of the page, in their order: for each gate its answer and the reason. */
record ScreenForm(
        @BindParam("sex_offender") @Nullable String sexOffender,
        @BindParam("sex_offender-reason") @Nullable String sexOffenderReason,
        @BindParam("long_custody") @Nullable String longCustody,
        @BindParam("long_custody-reason") @Nullable String longCustodyReason,
        @Nullable String area,
        @BindParam("area-reason") @Nullable String areaReason,
        @Nullable String age,
        @BindParam("age-reason") @Nullable String ageReason,
        @Nullable String profile,
        @BindParam("profile-reason") @Nullable String profileReason,
        @Nullable String capacity,
        @BindParam("capacity-reason") @Nullable String capacityReason) {
    Map<Gate.Code, GivenAnswer> answers() {
        Map<Gate.Code, GivenAnswer> answers = new HashMap<>();
        answers.put(Gate.Code.SEX_OFFENDER, given(sexOffender, sexOffenderReason));
        answers.put(Gate.Code.LONG_CUSTODY, given(longCustody, longCustodyReason));
        answers.put(Gate.Code.AREA, given(area, areaReason));
        answers.put(Gate.Code.AGE, given(age, ageReason));
        answers.put(Gate.Code.PROFILE, given(profile, profileReason));
        answers.put(Gate.Code.CAPACITY, given(capacity, capacityReason));
        return answers;
    }

    private static GivenAnswer given(@Nullable String answer, @Nullable String reason) {
        return new GivenAnswer(
                Arrays.stream(Answer.values())
                        .filter(one -> one.name().equals(answer))
                        .findFirst()
                        .orElse(null),
                NominateForm.said(reason));
    }
}
