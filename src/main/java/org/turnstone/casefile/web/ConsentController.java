package org.turnstone.casefile.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.casefile.OpenConsents;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Category;
import org.turnstone.governance.Consent;
import org.turnstone.governance.Consents;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Outcome;

/** Those who treat write down what a person agrees to share, and hear when they no longer do. */
@Controller
final class ConsentController {
    private static final String PATH = "/people/{reference}/consent";

    private final OpenConsents people;
    private final Consents consents;
    private final AgencyNames agencies;
    private final Forms forms;
    private final Clock clock;

    record WithdrawForm(@Nullable String words) {}

    ConsentController(OpenConsents people, Consents consents, AgencyNames agencies, Forms forms, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.agencies = agencies;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Activity.RECORD_CONSENT)
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String reference, Form form) {
        return page(reference, form);
    }

    @Needs(Activity.RECORD_CONSENT)
    @PostMapping(PATH)
    ModelAndView record(@PathVariable String reference, ConsentForm typed, Form form) {
        PersonId person = people.person(reference);
        return forms.submit(
                form, ConsentForm.class, () -> recorded(reference, person, typed), again -> page(reference, again));
    }

    @Needs(Activity.RECORD_CONSENT)
    @GetMapping(PATH + "/{consent}/withdraw")
    ModelAndView toWithdraw(@PathVariable String reference, @PathVariable UUID consent, Form form) {
        return withdrawPage(reference, consent, form);
    }

    @Needs(Activity.RECORD_CONSENT)
    @PostMapping(PATH + "/{consent}/withdraw")
    ModelAndView withdraw(@PathVariable String reference, @PathVariable UUID consent, WithdrawForm typed, Form form) {
        PersonId person = people.person(reference);
        return forms.submit(
                form,
                WithdrawForm.class,
                () -> withdrawn(reference, person, consent, typed),
                again -> withdrawPage(reference, consent, again));
    }

    private Outcome recorded(String reference, PersonId person, ConsentForm typed) {
        List<Problem> problems = new ArrayList<>();
        var codes = others().map(one -> one.code().value()).collect(Collectors.toSet());
        Optional<ConsentForm.Read> read = typed.read(codes, London.today(clock), Consent::latestEnd, problems);
        if (read.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        consents.record(
                person,
                new AgencyCode(read.get().agency()),
                read.get().period(),
                read.get().evidence());
        return new Outcome.Saved("/people/" + reference + "/consent", "The consent is on record and in force");
    }

    private Outcome withdrawn(String reference, PersonId person, UUID consent, WithdrawForm typed) {
        String words = typed.words() == null ? "" : typed.words().strip();
        if (words.isEmpty()) {
            return new Outcome.Refused(List.of(new Problem("words", "Enter how and when the person said so")));
        }
        consents.withdraw(person, consent, words);
        return new Outcome.Saved(
                "/people/" + reference + "/consent",
                "The consent is withdrawn. From now on nothing more is shown under it");
    }

    private ModelAndView page(String reference, Form form) {
        List<Option> choices = Stream.concat(
                        Stream.of(Option.of("", "Choose an agency")),
                        others().map(one -> Option.of(one.code().value(), one.name())))
                .toList();
        return new ModelAndView(
                "casefile/consent",
                "page",
                ConsentPage.of(people.open(reference), what(), form, names(), choices, London.today(clock)));
    }

    private ModelAndView withdrawPage(String reference, UUID consent, Form form) {
        OpenConsents.Opened opened = people.open(reference);
        Consent one = opened.consents().stream()
                .filter(each -> each.id().equals(consent) && each.isInForce(London.today(clock)))
                .findFirst()
                .orElseThrow(NotFound::new);
        ConsentPage.Line line = ConsentPage.line(one, opened.person().reference(), names(), London.today(clock));
        return new ModelAndView(
                "casefile/withdraw-consent",
                "page",
                new WithdrawConsentPage(opened.person().name(), opened.person().reference(), form, line));
    }

    private String what() {
        return consents.mine() == Category.TREATMENT ? "drug and alcohol treatment" : "health";
    }

    private Stream<AgencyNames.AgencyName> others() {
        AgencyCode holder = consents.holder();
        return agencies.going().stream().filter(one -> !one.code().equals(holder));
    }

    private Map<AgencyCode, String> names() {
        return agencies.all().stream()
                .collect(Collectors.toMap(AgencyNames.AgencyName::code, AgencyNames.AgencyName::name));
    }
}
