package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.OpenReview.Review;
import org.turnstone.matching.ReviewQueue;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Govuk.Choice;

/** What the page of one doubtful record shows. */
public record ReviewPage(
        String action,
        String ref,
        String place,
        @Nullable String skip,
        String veto,
        boolean stopped,
        @Nullable String asked,
        Side left,
        @Nullable Side right,
        @Nullable Evidence evidence,
        List<Rival> rivals,
        String wrong,
        List<Choice> choices) {
    private static final Map<String, String> NUMBERS =
            Map.of("pnc", "PNC", "cro", "CRO", "crn", "CRN", "noms", "Prison number", "yot_ref", "YOT ref");

    public ReviewPage {
        rivals = List.copyOf(rivals);
        choices = List.copyOf(choices);
    }

    /** One of the two records side by side. */
    public record Side(String heading, @Nullable String href, String source, List<Fact> facts) {
        public Side {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String name, String value, boolean differs) {}

    public record Rival(
            String name,
            String rank,
            String points,
            String agrees,
            @Nullable String compare) {}

    static ReviewPage of(Review review, Map<AgencyCode, String> agencies) {
        OpenDoubt doubt = review.doubt();
        String agency = agencies.getOrDefault(doubt.agency(), doubt.agency().value());
        ReviewQueue.Place place = review.place();
        String veto = review.beside().map(MayBe::veto).orElse("");
        Optional<PersonHeader> person = review.beside().flatMap(MayBe::header);
        return new ReviewPage(
                "/matching/doubts/" + doubt.id(),
                doubt.personRef(),
                "Linking review, " + place.place() + " of " + place.waiting(),
                place.next().map(next -> "/matching/doubts/" + next).orElse(null),
                veto.isEmpty() ? doubt.reason() : veto,
                !veto.isEmpty(),
                doubt.asked()
                        .map(asked -> Shown.day(asked.at()) + ": " + asked.note())
                        .orElse(null),
                new Side(
                        "New record: " + Shown.name(doubt.says()),
                        null,
                        agency + ", their record " + doubt.personRef() + ", waiting since " + Shown.day(doubt.since()),
                        ours(doubt, person)),
                person.map(one -> theirs(doubt, one, agencies)).orElse(null),
                review.sides()
                        .map(sides -> Evidence.of(sides, "New record", "Person held"))
                        .orElse(null),
                rivals(review),
                wrong(review, agency, agencies),
                choices(doubt, agency));
    }

    private static List<Fact> ours(OpenDoubt doubt, Optional<PersonHeader> person) {
        List<Fact> facts = new ArrayList<>();
        var says = doubt.says();
        add(facts, "Born", Shown.day(says.dateOfBirth()), person.map(one -> Shown.day(one.dateOfBirth())));
        add(facts, "Also known as", String.join(", ", says.aliases()), Optional.empty());
        add(
                facts,
                "Sex",
                says.get("sex").map(Shown::sex).orElse(""),
                person.flatMap(one -> one.sex().map(Shown::sex)));
        add(facts, "Postcode", says.get("postcode").orElse(""), person.flatMap(PersonHeader::postcode));
        add(facts, "Address", says.get("address").orElse(""), Optional.empty());
        NUMBERS.keySet().stream()
                .sorted()
                .forEach(kind -> add(
                        facts,
                        NUMBERS.getOrDefault(kind, kind),
                        says.get(kind).orElse(""),
                        person.map(one -> String.join(", ", one.identifiers().getOrDefault(kind, List.of())))));
        return facts;
    }

    private static Side theirs(OpenDoubt doubt, PersonHeader person, Map<AgencyCode, String> agencies) {
        List<Fact> facts = new ArrayList<>();
        var says = doubt.says();
        add(facts, "Born", Shown.day(person.dateOfBirth()), Optional.of(Shown.day(says.dateOfBirth())));
        add(facts, "Also known as", String.join(", ", person.alsoKnownAs()), Optional.empty());
        add(
                facts,
                "Sex",
                person.sex().map(Shown::sex).orElse(""),
                says.get("sex").map(Shown::sex));
        add(facts, "Postcode", person.postcode().orElse(""), says.get("postcode"));
        NUMBERS.keySet().stream()
                .sorted()
                .forEach(kind -> add(
                        facts,
                        NUMBERS.getOrDefault(kind, kind),
                        String.join(", ", person.identifiers().getOrDefault(kind, List.of())),
                        says.get(kind)));
        return new Side(
                "Person held: " + person.name(),
                "/people/" + person.reference(),
                person.reference() + ". Held by " + named(person.sources(), agencies),
                facts);
    }

    private static void add(List<Fact> facts, String name, String value, Optional<String> other) {
        if (!value.isEmpty()) {
            boolean differs =
                    other.filter(text -> !text.isEmpty() && !text.equals(value)).isPresent();
            facts.add(new Fact(name, value, differs));
        }
    }

    private static List<Rival> rivals(Review review) {
        List<MayBe> shown = review.doubt().shown();
        List<Rival> rivals = new ArrayList<>();
        for (int at = 0; at < shown.size(); at++) {
            MayBe one = shown.get(at);
            boolean beside = review.beside().filter(one::equals).isPresent();
            rivals.add(new Rival(
                    one.header()
                            .map(header -> header.name() + ", " + header.reference())
                            .orElse(""),
                    at == 0 ? "Best" : at == 1 ? "Runner-up" : "Also",
                    Evidence.points(one.points()),
                    one.evidence(),
                    beside ? null : "/matching/doubts/" + review.doubt().id() + "?with=" + at));
        }
        return rivals;
    }

    private static String wrong(Review review, String agency, Map<AgencyCode, String> agencies) {
        String others = review.beside()
                .flatMap(MayBe::header)
                .map(person -> named(person.sources(), agencies))
                .orElse("other agencies");
        return Shown.count(review.place().rowsBehind(), "row waits", "rows wait")
                + " for this. A wrong link would show what " + agency
                + " says of one person on another’s record, to " + others
                + ". A link can be undone: both records are kept.";
    }

    /** The same whether or not there is someone whom the reader may not be shown: what one alone may do, the act says. */
    private static List<Choice> choices(OpenDoubt doubt, String agency) {
        List<MayBe> shown = doubt.shown();
        Choice someoneNew = Choice.of(ReviewForm.NEW, shown.size() == 1 ? "Someone else" : "None of them: someone new");
        return Stream.concat(
                        shown.stream()
                                .map(one -> Choice.of(one.person().value().toString(), "The same person as " + who(one))
                                        .withHint(
                                                one.veto().isEmpty() ? null : "Needs a second person: " + one.veto())),
                        Stream.of(
                                someoneNew.withHint(hint(doubt, shown)),
                                Choice.of(ReviewForm.ASK, "Cannot tell: ask " + agency)
                                        .withHint("It stays in the list, with what you asked as its note")))
                .toList();
    }

    private static @Nullable String hint(OpenDoubt doubt, List<MayBe> shown) {
        if (!shown.isEmpty()) {
            return "This record is never linked to those shown by itself again";
        }
        return doubt.mayBeHidden() ? "Needs a second person: this cannot be settled by you alone" : null;
    }

    private static String who(MayBe one) {
        return one.header()
                .map(header -> header.name() + ", " + header.reference())
                .orElseThrow();
    }

    private static String named(List<AgencyCode> sources, Map<AgencyCode, String> agencies) {
        return sources.stream()
                .map(agency -> agencies.getOrDefault(agency, agency.value()))
                .collect(Collectors.joining(", "));
    }
}
