package org.turnstone.site.web;

import java.util.List;
import java.util.stream.Stream;
import org.turnstone.partnership.StaffList.Post;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.site.Form;

/**
 * Asks whether a membership is to end, or an account to be disabled.
 *
 * @param facts whose it is, and what is known of it
 * @param meaning what it means to go on
 * @param over whether it has ended already, so that nothing is left to ask
 */
public record LeavingPage(
        Form form, String title, List<Fact> facts, String warning, List<String> meaning, String button, boolean over) {
    public LeavingPage {
        facts = List.copyOf(facts);
        meaning = List.copyOf(meaning);
    }

    public record Fact(String term, String words) {}

    static LeavingPage ofMembership(StaffMember member, Post post, Form form) {
        List<String> others = member.posts().stream()
                .filter(one -> one.live() && !one.id().equals(post.id()))
                .map(one -> one.role().words() + " for " + one.agency())
                .toList();
        return new LeavingPage(
                form,
                "End the membership of " + member.name(),
                List.of(
                        new Fact("Who", member.name() + " of " + member.agency()),
                        new Fact("Works as", post.role().words() + " for " + post.agency()),
                        new Fact("Since", AdministrationPage.day(post.period().from())),
                        new Fact("Until", AdministrationPage.day(post.period().to()))),
                "From their next click they can do and see nothing as "
                        + post.role().words() + ". This cannot be undone, only given anew.",
                Stream.of(
                                "Whoever is signed in with it is signed out. What they have recorded stays.",
                                others.isEmpty()
                                        ? "They have no other membership: their account opens nothing any more."
                                        : "They go on as " + String.join(", and as ", others) + ".")
                        .toList(),
                "End the membership now",
                !post.live());
    }

    static LeavingPage ofAccount(StaffMember member, Form form) {
        return new LeavingPage(
                form,
                "Disable the account of " + member.name(),
                Stream.concat(
                                Stream.of(
                                        new Fact("Who", member.name() + " of " + member.agency()),
                                        new Fact("User name", String.valueOf(member.username()))),
                                member.posts().stream().filter(Post::live).map(LeavingPage::works))
                        .toList(),
                "They are signed out everywhere at once and cannot sign in any more. This cannot be undone.",
                List.of("Their memberships stay as they are, and so does what they have recorded."
                        + " To take one role away and leave the others, end that membership instead."),
                "Disable the account now",
                member.disabled());
    }

    private static Fact works(Post post) {
        return new Fact(
                "Works as",
                post.role().words() + " for " + post.agency() + ", since "
                        + AdministrationPage.day(post.period().from()));
    }
}
