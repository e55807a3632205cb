package org.turnstone.site.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.partnership.MembershipId;
import org.turnstone.partnership.StaffList.Post;
import org.turnstone.partnership.StaffList.StaffMember;
import org.turnstone.shared.StaffId;
import org.turnstone.site.Govuk.Link;

/** @param signIns of everyone in the partnership */
public record AdministrationPage(List<Link> tabs, List<Line> staff, List<SessionsPage.Line> signIns) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
            String agency,
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
                    post.agency(),
                    post.role().words(),
                    post.live() ? "until " + day(post.period().to()) : "over",
                    account(member),
                    member.isPerson(),
                    member.username() != null,
                    member.username() != null
                            && !member.disabled()
                            && !member.id().equals(reader),
                    post.live() && !post.id().equals(acting));
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
