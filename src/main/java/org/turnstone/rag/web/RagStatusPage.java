package org.turnstone.rag.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.LongAgo;
import org.turnstone.rag.OpenRagStatus.Opened;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStanding;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagTold;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Form;
import org.turnstone.site.RagTag;

/**
 * What the page on which a RAG status is changed, or a setting put right, shows.
 *
 * @param longAgo the day given, where it is so far back that it is asked about
 */
public record RagStatusPage(
        Form form,
        String name,
        String reference,
        RagTag tag,
        @Nullable ClockBar clock,
        String since,
        String reviewed,
        List<Choice> choices,
        List<Offered> grounds,
        String explained,
        @Nullable LongAgo longAgo,
        boolean panel,
        boolean correction,
        @Nullable ProposedShown proposed,
        String version) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** One status that may be chosen, with what it means or what choosing it does. */
    public record Choice(String value, RagTag tag, String more, String hint) {}

    /** A ground that may be chosen; {@code hint} says for what, where it is not for all that may be. */
    public record Offered(String code, String words, String hint) {}

    public RagStatusPage {
        choices = List.copyOf(choices);
        grounds = List.copyOf(grounds);
    }

    static RagStatusPage of(Opened opened, Form form) {
        PersonHeader person = opened.person();
        RagStanding standing = opened.standing();
        return new RagStatusPage(
                form,
                person.name(),
                person.reference(),
                RagDisplay.tag(standing.now()),
                RagDisplay.clock(standing.now(), standing.limits()),
                since(standing),
                reviewed(standing),
                standing.choices().stream().map(to -> choice(to, standing)).toList(),
                offered(standing, form),
                explained(standing),
                RagStatusForm.from(form)
                        .flatMap(from -> LongAgo.of(from, standing.now().day()))
                        .filter(one -> form.error("sure") != null
                                || form.value("sure").equals(one.day().toString()))
                        .orElse(null),
                standing.decidesForThePanel(),
                !form.value("corrects").isEmpty(),
                opened.proposal()
                        .filter(one -> standing.mayCall(RagStatus.RED))
                        .map(one -> ProposedShown.of(one, standing.now().day()))
                        .orElse(null),
                standing.version());
    }

    String path() {
        return "/people/" + reference;
    }

    public String back() {
        return path();
    }

    public String action() {
        return path() + "/rag";
    }

    private static String since(RagStanding standing) {
        RagNow now = standing.now();
        if (now.custody() != null) {
            return "In custody since " + DAY.format(now.custody().period().from())
                    + ". What the panel sets now stands from release.";
        }
        RagSpell spell = now.spell();
        return spell == null ? "No status has been set since joining the cohort." : since(spell, standing.told());
    }

    /** Since when, on what word and whose, and who said it again last. */
    static String since(RagSpell spell, RagTold told) {
        List<String> confirmed = told.confirmed(spell);
        return "Since " + DAY.format(spell.period().from()) + ". “" + told.why(spell) + "”, " + told.by(spell) + "."
                + (confirmed.isEmpty() ? "" : " " + confirmed.getLast() + ".");
    }

    /** Those that speak for a status that may be chosen, as whoever mistook the status chooses again; what was ticked stays. */
    private static List<Offered> offered(RagStanding standing, Form form) {
        List<RagStatus> may = standing.choices();
        return standing.grounds().stream()
                .filter(ground -> may.isEmpty()
                        || may.stream().anyMatch(ground::speaksFor)
                        || form.values("ground").contains(ground.code()))
                .map(ground -> new Offered(
                        ground.code(),
                        ground.words(),
                        may.stream().allMatch(ground::speaksFor) ? "" : "For " + ground.statusesInWords()))
                .toList();
    }

    private static Choice choice(RagStatus to, RagStanding standing) {
        RagNow now = standing.now();
        boolean same = to == now.status();
        return new Choice(
                RagStatusForm.value(to),
                RagDisplay.tag(to),
                same ? "with a new reason" : "",
                same && now.spell() != null
                        ? "The clock keeps running from "
                                + DAY.format(now.spell().period().from())
                        : explained(to, standing));
    }

    private static String explained(RagStatus to, RagStanding standing) {
        String meaning = standing.meaning(to);
        return standing.review(to)
                .map(review -> (meaning.isEmpty() ? "" : meaning + ". ") + "Reviewed " + review.words())
                .orElse(meaning);
    }

    /** How often whoever stands so is reviewed; empty while not rated. */
    private static String reviewed(RagStanding standing) {
        RagNow now = standing.now();
        if (now.isInCustody()) {
            return standing.review(null)
                    .map(review -> "In custody, reviewed " + review.words() + ".")
                    .orElse("");
        }
        RagStatus status = now.status();
        return status == null
                ? ""
                : standing.review(status)
                        .map(review -> status.words() + " is reviewed " + review.words() + ".")
                        .orElse("");
    }

    private static String explained(RagStanding standing) {
        if (standing.decidesForThePanel()) {
            return "You enter what the panel decided.";
        }
        if (standing.putsOwnMistakeRight() && !standing.now().isInCustody()) {
            return "You said this yourself and nobody has added to it, so you may put back what stood before"
                    + (standing.from() == null ? "." : ": " + standing.from().words() + ".");
        }
        return standing.now().isInCustody()
                ? "In custody no status runs. Only the panel sets the status that stands from release."
                : "Only the panel can move a person down. Ask the coordinator to put it on the next agenda.";
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
