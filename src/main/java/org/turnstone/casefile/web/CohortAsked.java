package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortGroup;
import org.turnstone.casefile.LookBack;
import org.turnstone.site.NotUnderstood;
import org.turnstone.site.PageAddress;
import org.turnstone.site.RagTag;

/** Which part of the cohort is asked for, as it stands in the address of the list and of the board; what is not understood asks for nothing, and is said. */
record CohortAsked(
        @Nullable String name,
        @Nullable String status,
        @Nullable String lead,
        @Nullable String custody,
        @Nullable String limit,
        @Nullable String group,
        @Nullable String page) {
    static final String LIST = "/cohort";
    static final String BOARD = "/cohort/board";
    static final String TAKE_AWAY = "/cohort/take-away";
    static final String YES = "yes";
    static final String NO = "no";
    static final String OVER = "over";

    private static final int LONGEST = 100;

    /** What stands for a status in the address. */
    static String code(RagTag tag) {
        return tag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param agencies the codes of those that may lead someone */
    CohortFilter filter(Set<String> agencies, LocalDate day) {
        String typed = text(name);
        return new CohortFilter(
                typed.substring(0, Math.min(LONGEST, typed.length())),
                tag(),
                agency(agencies),
                inCustody(),
                OVER.equals(limit),
                group(day));
    }

    /** What stands in the address and asks for nothing, in the order of the fields. */
    List<NotUnderstood> notUnderstood(Set<String> agencies, LocalDate day) {
        List<NotUnderstood> all = new ArrayList<>();
        add(all, "status", status, tag() != null, "People of any status");
        add(all, "lead", lead, !agency(agencies).isEmpty(), "People led by any agency");
        add(all, "custody", custody, inCustody() != null, "People in custody or not");
        add(all, "limit", limit, OVER.equals(limit), "People over the limit or not");
        add(all, "group", group, !group(day).isEmpty(), "People of any group");
        return all;
    }

    private static void add(
            List<NotUnderstood> all, String field, @Nullable String typed, boolean understood, String shown) {
        if (!understood && !text(typed).isEmpty()) {
            all.add(NotUnderstood.value(field, text(typed), shown));
        }
    }

    int number() {
        return page != null && page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    private @Nullable RagTag tag() {
        return Arrays.stream(RagTag.values())
                .filter(tag -> code(tag).equals(status))
                .findFirst()
                .orElse(null);
    }

    private String agency(Set<String> agencies) {
        String code = text(lead);
        return code.equals(CohortFilter.NOBODY) || agencies.contains(code) ? code : "";
    }

    private String group(LocalDate day) {
        return CohortGroup.on(day).stream()
                .map(CohortGroup::code)
                .filter(code -> code.equals(text(group)))
                .findFirst()
                .orElse("");
    }

    private @Nullable Boolean inCustody() {
        return YES.equals(custody) ? Boolean.TRUE : NO.equals(custody) ? Boolean.FALSE : null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The address of one page of the part that a filter keeps, on the day that is shown. */
    static String address(String path, CohortFilter filter, int page, LookBack look) {
        PageAddress address = new PageAddress(path)
                .asking("name", filter.named())
                .asking("status", filter.status() == null ? "" : code(filter.status()))
                .asking("lead", filter.lead())
                .asking("custody", custody(filter))
                .asking("limit", filter.overLimit() ? OVER : "")
                .asking("group", filter.group());
        if (!look.isToday()) {
            address = address.asking(DaysAsked.AS_AT, look.asAt().toString())
                    .asking(DaysAsked.KNOWN_ON, look.knownOn().toString());
        }
        return address.page(page).text();
    }

    /** Whom a filter keeps of one status, or of those in custody. */
    static CohortFilter only(CohortFilter filter, RagTag tag) {
        return tag == RagTag.IN_CUSTODY
                ? new CohortFilter(filter.named(), null, filter.lead(), true, filter.overLimit(), filter.group())
                : new CohortFilter(
                        filter.named(), tag, filter.lead(), filter.inCustody(), filter.overLimit(), filter.group());
    }

    static String custody(CohortFilter filter) {
        return filter.inCustody() == null ? "" : filter.inCustody() ? YES : NO;
    }
}
