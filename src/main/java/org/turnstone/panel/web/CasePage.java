package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.panel.Attendance;
import org.turnstone.panel.CaseDecision;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.panel.OpenCase.Opened;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagGround;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStanding;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.ClockBar;
import org.turnstone.site.Form;
import org.turnstone.site.RagTag;

/**
 * What the page on which a panel decides about one person shows.
 *
 * @param cannot why nothing can be decided now; empty where it can
 * @param decided what this panel has decided already; empty where nothing
 */
public record CasePage(
        Form form,
        String path,
        String back,
        String meeting,
        String day,
        String name,
        String reference,
        RagTag tag,
        @Nullable ClockBar clock,
        String since,
        String cannot,
        boolean mayAct,
        String decided,
        List<Choice> choices,
        List<Ground> grounds,
        List<MeetingPage.Came> came,
        List<Agency> here,
        List<Agency> agencies,
        List<Before> before,
        List<MinutesPage.Agreed> actions,
        String version) {
    /** @param hint what the status means */
    public record Choice(String value, RagTag tag, boolean stays, String hint) {}

    public record Ground(String code, String words, String hint) {}

    public record Agency(String code, String name) {}

    /** What an earlier panel decided. */
    public record Before(String decision, String reason, String by) {}

    public CasePage {
        choices = List.copyOf(choices);
        grounds = List.copyOf(grounds);
        came = List.copyOf(came);
        here = List.copyOf(here);
        agencies = List.copyOf(agencies);
        before = List.copyOf(before);
        actions = List.copyOf(actions);
    }

    static CasePage of(Opened opened, Form form) {
        RagStanding standing = opened.standing();
        Map<AgencyCode, String> names = MeetingPage.names(opened.agencies());
        String back = "/meetings/" + opened.meeting().id();
        return new CasePage(
                form,
                back + "/people/" + opened.person().reference(),
                back,
                opened.meeting().terms().name(),
                Days.words(opened.meeting().heldOn()),
                opened.person().name(),
                opened.person().reference(),
                RagDisplay.tag(standing.now()),
                RagDisplay.clock(standing.now(), standing.limits()),
                since(standing),
                cannot(opened, names),
                mayAct(opened),
                opened.decided()
                        .map(said -> said.words() + ". " + said.reason())
                        .orElse(""),
                standing.choices().stream().map(to -> choice(to, standing)).toList(),
                standing.grounds().stream().map(CasePage::ground).toList(),
                MeetingPage.came(opened.attendance(), names),
                opened.attendance().stream()
                        .filter(Attendance::isHere)
                        .flatMap(one -> Optional.ofNullable(one.agency()).stream())
                        .map(agency -> new Agency(agency.value(), names.getOrDefault(agency, agency.value())))
                        .toList(),
                opened.agencies().stream()
                        .map(one -> new Agency(one.code().value(), one.name()))
                        .toList(),
                opened.before().stream().map(CasePage::before).toList(),
                opened.actions().stream()
                        .map(action ->
                                MinutesPage.agreed(action, opened.person().reference(), names))
                        .toList(),
                standing.version());
    }

    /** What the form begins with: the answers to the three questions as they were last given. */
    static Map<String, String> begin(Opened opened) {
        Questions last = Stream.concat(opened.decided().stream(), opened.before().stream())
                .map(CaseDecision::questions)
                .findFirst()
                .orElse(Questions.UNANSWERED);
        return Map.of("weAdd", last.weAdd(), "objective", last.objective(), "byWhen", last.byWhen());
    }

    private static String since(RagStanding standing) {
        RagSpell spell = standing.now().spell();
        if (standing.now().custody() != null) {
            return "In custody since "
                    + Days.words(standing.now().custody().period().from())
                    + ". What the panel sets now stands from release.";
        }
        return spell == null
                ? "No status has been set since joining the cohort."
                : "Since " + Days.words(spell.period().from()) + ". “"
                        + standing.told().why(spell) + "”, " + standing.told().by(spell) + ".";
    }

    private static String cannot(Opened opened, Map<AgencyCode, String> names) {
        if (!opened.meeting().isOpen()) {
            return "This " + opened.meeting().terms().called() + " is not open: nothing can be decided at it.";
        }
        if (!opened.meeting().terms().decides()) {
            return "Nothing is decided about people at this kind of meeting. Agree an action, or bring it to the panel.";
        }
        return opened.missing().isEmpty()
                ? ""
                : "Not quorate for this person: " + MeetingPage.quorum(opened.missing(), names) + " is not here.";
    }

    private static boolean mayAct(Opened opened) {
        return opened.meeting().isOpen()
                && !opened.meeting().terms().hears().isEmpty()
                && (opened.missing().isEmpty() || !opened.meeting().terms().decides());
    }

    private static Choice choice(RagStatus to, RagStanding standing) {
        return new Choice(
                CaseForm.value(to), RagDisplay.tag(to), to == standing.now().status(), standing.meaning(to));
    }

    private static Ground ground(RagGround ground) {
        return new Ground(ground.code(), ground.words(), "For " + ground.statusesInWords());
    }

    private static Before before(CaseDecision said) {
        return new Before(said.words(), said.reason(), said.by());
    }
}
