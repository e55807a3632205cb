package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.Proposal;
import org.turnstone.matching.ReadProposals.Told;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.site.Govuk.Link;

/** What one thing that waits for a second person shows. */
public record SecondPage(
        String action,
        String heading,
        List<String> vetoes,
        List<Link> people,
        @Nullable String record,
        @Nullable Evidence evidence,
        @Nullable String settings,
        String proposed,
        String reason,
        boolean own,
        boolean settled) {
    public SecondPage {
        vetoes = List.copyOf(vetoes);
        people = List.copyOf(people);
    }

    static SecondPage of(Told told, Map<AgencyCode, String> agencies) {
        Proposal proposal = told.proposal();
        AgencyPair pair = proposal.pair();
        LinkOrder order = proposal.settings();
        return new SecondPage(
                "/matching/second/" + proposal.id(),
                switch (proposal.kind()) {
                    case MERGE -> "Are these two one person?";
                    case LINK -> "Is this record about this person?";
                    case NEW -> "Is this record about someone new?";
                    case AUTOMATIC -> "May these agencies’ records be linked without a number?";
                },
                proposal.vetoes(),
                Stream.of(proposal.from(), proposal.to())
                        .filter(one -> one != null)
                        .map(one -> person(told, one))
                        .toList(),
                proposal.doubt() == null ? null : "/matching/doubts/" + proposal.doubt(),
                told.sides()
                        .map(sides -> Evidence.of(sides, "Stays", "Goes into it"))
                        .orElse(null),
                pair == null || order == null
                        ? null
                        : named(pair.one(), agencies) + " and " + named(pair.other(), agencies) + ": at least "
                                + PrecisionPage.number(order.threshold()) + " points, a lead of "
                                + PrecisionPage.number(order.lead()) + ", looked at from "
                                + PrecisionPage.number(order.review()),
                Shown.moment(proposal.at()) + ", by " + told.by(),
                proposal.reason(),
                told.own(),
                told.settled());
    }

    private static String named(AgencyCode agency, Map<AgencyCode, String> agencies) {
        return agencies.getOrDefault(agency, agency.value());
    }

    private static Link person(Told told, PersonId person) {
        PersonHeader header = told.people().get(person);
        return header == null
                ? Link.to("", "Someone you may not see")
                : Link.to("/matching/people/" + header.reference(), header.name() + ", " + header.reference());
    }
}
