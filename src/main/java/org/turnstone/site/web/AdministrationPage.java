package org.turnstone.site.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.MembershipId;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.StaffList;
import org.turnstone.partnership.StaffList.Post;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.partnership.Teams;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.Pager;

/**
 * A page of the staff list, and who is signed in.
 *
 * @param name what was typed of a name
 * @param narrowed how many memberships fit, where not all were asked for
 * @param signIns of everyone in the partnership
 */
public record AdministrationPage(
        List<Link> tabs,
        String name,
        String team,
        String role,
        List<Option> teams,
        List<Option> roles,
        @Nullable String narrowed,
        List<Line> staff,
        Pager pager,
        List<SessionsPage.Line> signIns) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static AdministrationPage of(
            StaffList.Asked asked,
            StaffList.Part part,
            List<Teams.Team> teams,
            Membership acting,
            List<SessionsPage.Line> signIns) {
        List<Line> lines = part.members().stream()
                .flatMap(member ->
                        member.posts().stream().map(post -> Line.of(member, post, acting.staff(), acting.id())))
                .toList();
        boolean all = asked.equals(new StaffList.Asked("", null, null));
        return new AdministrationPage(
                Tabs.STAFF.all(),
                asked.named(),
                asked.team() == null ? "" : asked.team().toString(),
                asked.role() == null ? "" : asked.role().name(),
                Keeping.choices(
                        "Any team",
                        teams.stream()
                                .map(one -> Option.of(one.id().toString(), one.agencyName() + ": " + one.name()))),
                Keeping.choices(
                        "Any role", Arrays.stream(Role.values()).map(one -> Option.of(one.name(), one.words()))),
                all ? null : part.memberships() == 1 ? "1 membership fits" : part.memberships() + " memberships fit",
                lines,
                Pager.of(
                        part.page(),
                        AdministrationController.SHOWN,
                        part.memberships(),
                        page -> StaffAsked.address(asked, page)),
                signIns);
    }

    /**
     * One membership.
     *
     * @param account what stands of the account, in words
     * @param hasAccount whether it can be reset rather than opened
     */
    public record Line(
            UUID staff,
            UUID membership,
            String name,
            String email,
            String agency,
            @Nullable String team,
            String role,
            String period,
            String account,
            boolean isPerson,
            boolean hasAccount,
            boolean canDisable,
            boolean canEnd) {
        static Line of(StaffMember member, Post post, StaffId reader, MembershipId acting) {
            return new Line(
                    member.id().value(),
                    post.id().value(),
                    member.name(),
                    member.isPerson() ? member.email() : "",
                    post.agency(),
                    post.team(),
                    post.role().words(),
                    post.live() ? "until " + day(post.period().to()) : "over",
                    account(member),
                    member.isPerson(),
                    member.username() != null,
                    member.username() != null
                            && !member.disabled()
                            && !member.id().equals(reader),
                    post.live() && post.role().isPerson() && !post.id().equals(acting));
        }

        private static String account(StaffMember member) {
            String username = member.username();
            return username == null ? "none" : member.disabled() ? username + ", disabled" : username;
        }
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "further notice" : DAY.format(day);
    }
}
