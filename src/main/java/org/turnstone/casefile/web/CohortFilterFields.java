package org.turnstone.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.casefile.CohortGroup;
import org.turnstone.casefile.CohortList;
import org.turnstone.casefile.CohortOrder;
import org.turnstone.casefile.LookBack;
import org.turnstone.partnership.AgencyNames.AgencyName;
import org.turnstone.site.Govuk.ErrorMessage;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.NotUnderstood;
import org.turnstone.site.RagTag;

/**
 * The filter of the cohort list or board as it stands.
 *
 * @param path of the page that it narrows
 * @param days fields that keep the day shown
 * @param not what was asked and stands for nothing
 * @param more whether one of the fields that are folded away is set
 * @param summary what is shown of how many, where the list is narrowed
 * @param everyone the address of the whole list on this day
 * @param keep where the list as it is narrowed is kept as a view; none where nothing of it can be
 */
public record CohortFilterFields(
        String path,
        String name,
        String status,
        String lead,
        String custody,
        String limit,
        String group,
        List<Option> statuses,
        List<Option> leads,
        List<Option> custodies,
        List<Option> limits,
        List<Option> groups,
        List<Hidden> days,
        List<NotUnderstood> not,
        boolean more,
        @Nullable String summary,
        String everyone,
        @Nullable String keep) {
    private static final List<Option> CUSTODIES = List.of(
            Option.of("", "In custody or not"),
            Option.of(CohortAsked.YES, "In custody"),
            Option.of(CohortAsked.NO, "Not in custody"));
    private static final List<Option> LIMITS =
            List.of(Option.of("", "Over the limit or not"), Option.of(CohortAsked.OVER, "Over the limit"));

    public CohortFilterFields {
        statuses = List.copyOf(statuses);
        leads = List.copyOf(leads);
        custodies = List.copyOf(custodies);
        limits = List.copyOf(limits);
        groups = List.copyOf(groups);
        days = List.copyOf(days);
        not = List.copyOf(not);
    }

    public record Hidden(String name, String value) {}

    /** What a field says where it was asked for what stands for nothing. */
    public @Nullable ErrorMessage wrong(String field) {
        return NotUnderstood.of(field, not);
    }

    static CohortFilterFields of(
            String path, CohortFilter filter, List<NotUnderstood> not, CohortList list, List<AgencyName> agencies) {
        LookBack look = list.look();
        return new CohortFilterFields(
                path,
                filter.named(),
                filter.status() == null ? "" : CohortAsked.code(filter.status()),
                filter.lead(),
                CohortAsked.custody(filter),
                filter.overLimit() ? CohortAsked.OVER : "",
                filter.group(),
                offeredStatuses(),
                offeredLeads(agencies),
                CUSTODIES,
                LIMITS,
                offeredGroups(look.asAt()),
                look.isToday()
                        ? List.of()
                        : List.of(
                                new Hidden(DaysAsked.AS_AT, look.asAt().toString()),
                                new Hidden(DaysAsked.KNOWN_ON, look.knownOn().toString())),
                not,
                !filter.lead().isEmpty()
                        || filter.inCustody() != null
                        || filter.overLimit()
                        || !filter.group().isEmpty()
                        || not.stream().anyMatch(one -> !one.field().equals("status")),
                filter.isForEveryone() ? null : summary(filter, list, agencies),
                CohortAsked.address(path, CohortFilter.EVERYONE, 1, look),
                filter.named("").isForEveryone() ? null : ViewsPage.keeping(path, filter, look));
    }

    private static List<Option> offeredStatuses() {
        return Stream.concat(
                        Stream.of(Option.of("", "Any status")),
                        CohortOrder.TAGS.stream()
                                .filter(tag -> tag != RagTag.IN_CUSTODY)
                                .map(tag -> Option.of(CohortAsked.code(tag), tag.word())))
                .toList();
    }

    private static List<Option> offeredLeads(List<AgencyName> agencies) {
        return Stream.of(
                        Stream.of(Option.of("", "Any agency")),
                        agencies.stream().map(one -> Option.of(one.code().value(), one.name())),
                        Stream.of(Option.of(CohortFilter.NOBODY, "No lead agency")))
                .flatMap(each -> each)
                .toList();
    }

    private static List<Option> offeredGroups(LocalDate day) {
        return Stream.concat(
                        Stream.of(Option.of("", "Any group")),
                        CohortGroup.on(day).stream().map(group -> Option.of(group.code(), group.words())))
                .toList();
    }

    /** Such as "12 of 310 people: Red, led by Kingsmere Police". */
    private static String summary(CohortFilter filter, CohortList list, List<AgencyName> agencies) {
        return "%,d of %s: %s"
                .formatted(
                        list.kept().size(),
                        CohortPage.people(list.whole().size()),
                        String.join(", ", parts(filter, list.day(), agencies)));
    }

    /** What a filter asks for, in words. */
    static List<String> parts(CohortFilter filter, LocalDate day, List<AgencyName> agencies) {
        List<String> parts = new ArrayList<>();
        if (!filter.named().isEmpty()) {
            parts.add("“" + filter.named() + "”");
        }
        if (filter.status() != null) {
            parts.add(filter.status().word());
        }
        if (!filter.lead().isEmpty()) {
            parts.add(
                    filter.lead().equals(CohortFilter.NOBODY) ? "no lead agency" : "led by " + name(filter, agencies));
        }
        if (filter.inCustody() != null) {
            parts.add(filter.inCustody() ? "in custody" : "not in custody");
        }
        if (filter.overLimit()) {
            parts.add("over the limit");
        }
        CohortGroup.on(day).stream()
                .filter(group -> group.code().equals(filter.group()))
                .forEach(group -> parts.add(group.words()));
        return parts;
    }

    private static String name(CohortFilter filter, List<AgencyName> agencies) {
        return agencies.stream()
                .collect(Collectors.toMap(one -> one.code().value(), AgencyName::name))
                .getOrDefault(filter.lead(), filter.lead());
    }
}
