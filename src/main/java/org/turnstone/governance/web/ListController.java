package org.turnstone.governance.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.AccessList;
import org.turnstone.governance.AccessLists;
import org.turnstone.governance.Activity;
import org.turnstone.governance.ListedStaff;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Needs;
import org.turnstone.partnership.StaffNames;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Outcome;

@Controller
final class ListController {
    private static final String LISTS = "/governance/lists";

    private final AccessLists lists;
    private final NamesPeople people;
    private final StaffNames staffNames;
    private final Access access;
    private final Forms forms;

    /** Nothing is typed: the entry is in the path. */
    record EndForm() {}

    ListController(AccessLists lists, NamesPeople people, StaffNames staffNames, Access access, Forms forms) {
        this.lists = lists;
        this.people = people;
        this.staffNames = staffNames;
        this.access = access;
        this.forms = forms;
    }

    @Needs(Activity.KEEP_LISTS)
    @GetMapping(LISTS)
    ModelAndView show() {
        List<ListedStaff> all = lists.all();
        Map<PersonId, String> references = references(all);
        var lines = all.stream().map(one -> ListsPage.Line.of(one, references)).toList();
        return new ModelAndView("governance/lists", "page", new ListsPage(Tabs.LISTS.of(access), lines));
    }

    @Needs(Activity.KEEP_LISTS)
    @GetMapping(LISTS + "/add")
    ModelAndView toAdd(Form form) {
        return addPage(form);
    }

    @Needs(Activity.KEEP_LISTS)
    @PostMapping(LISTS + "/add")
    ModelAndView add(ListForm typed, Form form) {
        return forms.submit(form, ListForm.class, () -> added(typed), this::addPage);
    }

    @Needs(Activity.KEEP_LISTS)
    @GetMapping(LISTS + "/{list}/{entry}/end")
    ModelAndView toEnd(@PathVariable AccessList list, @PathVariable UUID entry, Form form) {
        return endPage(entry, form);
    }

    @Needs(Activity.KEEP_LISTS)
    @PostMapping(LISTS + "/{list}/{entry}/end")
    ModelAndView end(@PathVariable AccessList list, @PathVariable UUID entry, Form form) {
        return forms.submit(form, EndForm.class, () -> ended(list, entry), again -> endPage(entry, again));
    }

    private Outcome added(ListForm typed) {
        List<Problem> problems = new ArrayList<>();
        Optional<AccessList> list = Arrays.stream(AccessList.values())
                .filter(one -> one.name().equals(typed.list()))
                .findFirst();
        if (list.isEmpty()) {
            problems.add(new Problem("list", "Choose which list"));
        }
        Optional<PersonId> person = people.named(Typed.text(typed.person()));
        if (person.isEmpty()) {
            problems.add(new Problem("person", "Enter a reference that is in use, such as K7-4M2"));
        }
        Set<StaffId> staff = staff(Typed.text(typed.staff()), problems);
        Typed.need("reason", Typed.text(typed.reason()), "Enter the reason", problems);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        lists.add(list.orElseThrow(), person.orElseThrow(), staff, Typed.text(typed.reason()));
        return new Outcome.Saved(LISTS, "The list is in force");
    }

    /** One name a line, each meaning one member of staff alone. */
    private Set<StaffId> staff(String names, List<Problem> problems) {
        List<StaffNames.StaffName> all = staffNames.all();
        Set<StaffId> met = new LinkedHashSet<>();
        for (String line :
                names.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            List<StaffId> meant = all.stream()
                    .filter(one ->
                            one.name().equalsIgnoreCase(line) || one.words().equalsIgnoreCase(line))
                    .map(StaffNames.StaffName::id)
                    .toList();
            if (meant.size() == 1) {
                met.add(meant.getFirst());
            } else {
                String said = meant.isEmpty()
                        ? "Nobody on the staff is called " + line
                        : "Enter the agency after the name, as several are called " + line;
                problems.add(new Problem("staff", said));
            }
        }
        if (names.isEmpty()) {
            problems.add(new Problem("staff", "Enter at least one member of staff"));
        }
        return met;
    }

    private Outcome ended(AccessList list, UUID entry) {
        lists.end(list, entry);
        return new Outcome.Saved(LISTS, "The name is off the list");
    }

    private ModelAndView addPage(Form form) {
        List<Choice> choices = Arrays.stream(AccessList.values())
                .map(one -> Choice.of(one.name(), one.question()))
                .toList();
        return new ModelAndView("governance/add-to-list", "page", new AddToListPage(form, choices));
    }

    private ModelAndView endPage(UUID entry, Form form) {
        List<ListedStaff> all = lists.all();
        ListedStaff one = all.stream()
                .filter(listed -> listed.id().equals(entry))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean last = all.stream()
                .noneMatch(other -> !other.id().equals(entry)
                        && other.list() == one.list()
                        && other.person().equals(one.person()));
        ListsPage.Line line = ListsPage.Line.of(one, references(List.of(one)));
        boolean opens = last && one.list() == AccessList.RESTRICTION;
        return new ModelAndView("governance/end-list", "page", new EndListPage(form, line, opens));
    }

    private Map<PersonId, String> references(List<ListedStaff> listed) {
        return people.references(listed.stream().map(ListedStaff::person).collect(Collectors.toSet()));
    }
}
