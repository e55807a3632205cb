package org.turnstone.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Needs;
import org.turnstone.governance.Operation;
import org.turnstone.governance.ReadTrail;
import org.turnstone.governance.TrailKind;
import org.turnstone.governance.TrailPart;
import org.turnstone.governance.TrailSearch;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.partnership.StaffNames;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.NotUnderstood;

@Controller
final class TrailController {
    private final ReadTrail trail;
    private final TrailQuestions questions;
    private final NamesPeople people;
    private final AgencyNames agencies;
    private final StaffNames staff;
    private final Access access;

    TrailController(
            ReadTrail trail,
            TrailQuestions questions,
            NamesPeople people,
            AgencyNames agencies,
            StaffNames staff,
            Access access) {
        this.trail = trail;
        this.questions = questions;
        this.people = people;
        this.agencies = agencies;
        this.staff = staff;
        this.access = access;
    }

    @Needs(Activity.READ_TRAIL)
    @GetMapping("/governance")
    ModelAndView show(TrailQuery typed, HttpServletRequest request) {
        List<Problem> problems = new ArrayList<>();
        List<NotUnderstood> not = new ArrayList<>();
        TrailSearch asked = questions.read(typed, problems, not);
        Form form = form(
                request,
                Stream.concat(problems.stream(), not.stream().map(one -> new Problem(one.field(), one.words())))
                        .toList());
        if (!problems.isEmpty()) {
            ModelAndView again = page(form, new TrailPart(List.of(), null));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return page(form, trail.search(asked));
    }

    private ModelAndView page(Form form, TrailPart found) {
        Set<PersonId> shown = found.entries().stream()
                .flatMap(entry -> entry.subjects().stream())
                .collect(Collectors.toSet());
        Map<PersonId, String> references = people.references(shown);
        Map<String, String> names = staff.all().stream()
                .collect(Collectors.toMap(one -> one.id().value().toString(), StaffNames.StaffName::words));
        TrailPage page = new TrailPage(
                Tabs.TRAIL.of(access),
                form,
                options(
                        "Any agency",
                        agencies.all().stream().map(one -> Option.of(one.code().value(), one.name()))),
                options(
                        "Anything",
                        Arrays.stream(Operation.values()).map(one -> Option.of(one.name(), TrailPage.words(one)))),
                options("Everything", Arrays.stream(TrailKind.values()).map(one -> Option.of(one.name(), one.words()))),
                found.entries().stream()
                        .map(entry -> TrailPage.Line.of(entry, references, names))
                        .toList(),
                found.next() == null ? null : older(form, found.next()));
        return new ModelAndView("governance/trail", "page", page);
    }

    private static Form form(HttpServletRequest request, List<Problem> problems) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, List.of(values)));
        return new Form(null, "/governance", typed, problems, null);
    }

    private static List<Option> options(String all, Stream<Option> each) {
        return Stream.concat(Stream.of(Option.of("", all)), each).toList();
    }

    private static String older(Form form, long number) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/governance");
        form.firstValues().forEach((field, value) -> {
            if (!field.equals("before") && !value.isEmpty()) {
                path.queryParam(field, "{" + field + "}");
            }
        });
        return path.queryParam("before", number)
                .encode()
                .buildAndExpand(form.firstValues())
                .toUriString();
    }
}
