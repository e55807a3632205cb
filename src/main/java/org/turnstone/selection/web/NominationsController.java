package org.turnstone.selection.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.selection.ReadNominations;
import org.turnstone.shared.NotFound;

@Controller
final class NominationsController {
    private final ReadNominations nominations;
    private final Access access;

    NominationsController(ReadNominations nominations, Access access) {
        this.nominations = nominations;
        this.access = access;
    }

    @Needs(Activity.NOMINATE)
    @GetMapping(NominationsPage.PATH)
    ModelAndView list(@RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new ModelAndView("selection/nominations", "page", NominationsPage.of(nominations.list(number)))
                .addObject("adopts", access.may(Activity.ADOPT_MATRIX));
    }

    @Needs(Activity.NOMINATE)
    @GetMapping(NominationsPage.PATH + "/{nomination}")
    ModelAndView open(@PathVariable String nomination) {
        return new ModelAndView("selection/nomination", "page", NominationPage.of(nominations.open(id(nomination))));
    }

    /** @throws NotFound where it is the number of nothing */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
