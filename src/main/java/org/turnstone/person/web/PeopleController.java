package org.turnstone.person.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.person.FindPeople;
import org.turnstone.shared.London;

@Controller
final class PeopleController {
    private final FindPeople people;
    private final Access access;
    private final Clock clock;

    PeopleController(FindPeople people, Access access, Clock clock) {
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @Needs(Activity.READ_PEOPLE)
    @GetMapping("/people")
    String find(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1;
        model.addAttribute(
                "page",
                PeoplePage.of(
                        people.find(q, number),
                        London.today(clock),
                        access.may(Activity.BREAK_GLASS),
                        access.may(Activity.ADD_PEOPLE)));
        return "person/people";
    }
}
