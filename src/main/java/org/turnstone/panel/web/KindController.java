package org.turnstone.panel.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.ReadTerms;

@Controller
final class KindController {
    private final ReadTerms reading;
    private final Access access;

    KindController(ReadTerms reading, Access access) {
        this.reading = reading;
        this.access = access;
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping("/meetings/kinds")
    ModelAndView all() {
        boolean mayRun = access.may(Activity.RUN_MEETINGS);
        List<KindPage> kinds =
                reading.all().stream().map(terms -> KindPage.of(terms, mayRun)).toList();
        return new ModelAndView("panel/kinds", "kinds", kinds);
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping("/meetings/kinds/{kind}")
    ModelAndView one(@PathVariable("kind") String kind) {
        return new ModelAndView("panel/kind", "page", KindPage.of(reading.of(kind), access.may(Activity.RUN_MEETINGS)));
    }
}
