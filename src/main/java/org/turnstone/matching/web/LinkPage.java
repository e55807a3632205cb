package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.BothSides;
import org.turnstone.matching.LookAtLink.Link;
import org.turnstone.matching.web.ReviewPage.Fact;
import org.turnstone.matching.web.ReviewPage.Side;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.PersonBlock;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Govuk.Choice;

/** What the page of one link shows that weight alone has made: the record, whom it was linked to, and the evidence. */
public record LinkPage(
        String action,
        String agencies,
        @Nullable String record,
        @Nullable String person,
        @Nullable Side linked,
        List<Side> beside,
        @Nullable Evidence evidence) {
    private static final List<String> NUMBERS = List.of("pnc", "cro", "crn", "noms", "yot_ref");

    static final List<Choice> CHOICES = List.of(
            Choice.of(LinkForm.SAME, "Yes, one person"),
            Choice.of(LinkForm.DIFFERENT, "No, two people").withHint("You then take the record out"),
            Choice.of(LinkForm.ASK, "I cannot tell").withHint("It does not count, and does not come again"));

    public LinkPage {
        beside = List.copyOf(beside);
    }

    public List<Choice> choices() {
        return CHOICES;
    }

    static LinkPage none(AgencyPair pair, String name) {
        return new LinkPage(action(pair), name, null, null, null, List.of(), null);
    }

    static LinkPage of(AgencyPair pair, String name, Link link, Map<AgencyCode, String> agencies) {
        List<HeldRecord> beside = link.beside();
        return new LinkPage(
                action(pair),
                name,
                link.record().id().toString(),
                link.person().reference(),
                side("The record: ", link.record(), beside, agencies),
                beside.stream()
                        .map(one -> side("Linked to: ", one, List.of(link.record()), agencies))
                        .toList(),
                Evidence.of(
                        new BothSides(
                                link.score(),
                                List.of(link.record().says()),
                                beside.stream().map(HeldRecord::says).toList()),
                        "The record",
                        "Linked to"));
    }

    private static String action(AgencyPair pair) {
        return "/matching/automatic/" + pair.path() + "/look";
    }

    private static Side side(
            String words, HeldRecord record, List<HeldRecord> others, Map<AgencyCode, String> agencies) {
        PersonBlock says = record.says();
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "Born",
                Shown.day(says.dateOfBirth()),
                others.stream().map(one -> Shown.day(one.says().dateOfBirth())));
        add(facts, "Also known as", String.join(", ", says.aliases()), Stream.of());
        add(
                facts,
                "Sex",
                says.get("sex").map(Shown::sex).orElse(""),
                others.stream().flatMap(one -> one.says().get("sex").map(Shown::sex).stream()));
        for (String field :
                Stream.concat(Stream.of("postcode"), NUMBERS.stream()).toList()) {
            add(
                    facts,
                    field.equals("postcode") ? "Postcode" : Shown.number(field),
                    says.get(field).orElse(""),
                    others.stream().flatMap(one -> one.says().get(field).stream()));
        }
        AgencyCode agency = record.ref().agency();
        return new Side(
                words + Shown.name(says),
                null,
                agencies.getOrDefault(agency, agency.value()) + ", their record "
                        + record.ref().personRef(),
                facts);
    }

    /** Marked where others say something and none of them the same. */
    private static void add(List<Fact> facts, String name, String value, Stream<String> others) {
        if (!value.isEmpty()) {
            var said = others.filter(text -> !text.isEmpty()).collect(Collectors.toSet());
            facts.add(new Fact(name, value, !said.isEmpty() && !said.contains(value)));
        }
    }
}
