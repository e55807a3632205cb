package org.turnstone.governance.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.BreakGlass;
import org.turnstone.governance.Emergency;
import org.turnstone.governance.EmergencyLimits;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.ConfirmPassword;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Asking for a record when a life may depend on it. Every answer is the same whether or not there is such a record. */
@Controller
final class EmergencyController {
    private static final String PATH = "/emergency";

    private final BreakGlass glass;
    private final ConfirmPassword passwords;
    private final NamesPeople people;
    private final Forms forms;
    private final Clock clock;

    EmergencyController(BreakGlass glass, ConfirmPassword passwords, NamesPeople people, Forms forms, Clock clock) {
        this.glass = glass;
        this.passwords = passwords;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.BREAK_GLASS)
    @GetMapping(PATH)
    ModelAndView show(@RequestParam(defaultValue = "") String person, Form form) {
        return page(person.isEmpty() ? form : form.startingWith(Map.of("person", person)));
    }

    /** The password is compared before the act, so that a wrong one counts whatever else is wrong. */
    @Needs(Activity.BREAK_GLASS)
    @PostMapping(PATH)
    ModelAndView ask(EmergencyForm typed, Form form) {
        ConfirmPassword.Answer answer = passwords.confirm(typed.password() == null ? "" : typed.password());
        return forms.submit(form, EmergencyForm.class, () -> asked(typed, answer), this::page);
    }

    private Outcome asked(EmergencyForm typed, ConfirmPassword.Answer password) {
        List<Problem> problems = new ArrayList<>();
        Optional<Emergency> emergency = typed.read(
                people.written(Typed.text(typed.person())),
                EmergencyLimits.groundsOn(today()),
                glass.seconds(),
                problems);
        switch (password) {
            case RIGHT -> {}
            case WRONG -> problems.add(new Problem("password", "Enter the password that you sign in with"));
            case TOO_SOON ->
                problems.add(new Problem(
                        "password", "There have been too many tries. Telephone the privacy officer, or wait a while"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        Instant until = glass.open(emergency.orElseThrow());
        return new Outcome.Saved(
                PATH,
                "Until " + Typed.words(until) + " you are shown what may be opened in an emergency. "
                        + "The privacy officer has been told");
    }

    private ModelAndView page(Form form) {
        Instant now = clock.instant();
        var mine = glass.mine().stream()
                .map(ticket -> EmergencyPage.Mine.of(ticket, now))
                .toList();
        return new ModelAndView(
                "governance/emergency",
                "page",
                EmergencyPage.of(form, EmergencyLimits.on(today()), EmergencyLimits.groundsOn(today()), mine));
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
