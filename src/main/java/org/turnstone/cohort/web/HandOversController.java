package org.turnstone.cohort.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.cohort.ReadHandOvers;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;

@Controller
final class HandOversController {
    private final ReadHandOvers reading;

    HandOversController(ReadHandOvers reading) {
        this.reading = reading;
    }

    @Needs(Activity.READ_COHORT)
    @GetMapping("/cohort/hand-overs")
    ModelAndView list() {
        return new ModelAndView("cohort/hand-overs", "page", HandOversPage.of(reading.now()));
    }
}
