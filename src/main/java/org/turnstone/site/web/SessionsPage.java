package org.turnstone.site.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.SignIns;
import org.turnstone.shared.London;

/** @param posts all that the reader may work as today */
public record SessionsPage(List<Line> lines, List<Post> posts) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(London.ZONE);

    /** @param here whether it is the one that the page is read in */
    public record Line(
            UUID id,
            String who,
            String role,
            String since,
            String lastSeen,
            String address,
            String browser,
            boolean here) {
        static Line of(SignIns.Live live, Optional<SignInId> reader) {
            return new Line(
                    live.id().value(),
                    live.staffName(),
                    live.role().words(),
                    words(live.since()),
                    words(live.lastSeen()),
                    live.address(),
                    live.browser(),
                    reader.equals(Optional.of(live.id())));
        }
    }

    public record Post(UUID id, String words, boolean now) {
        static Post of(Membership membership, Membership acting) {
            return new Post(
                    membership.id().value(),
                    membership.role().words() + ", " + membership.agencyName() + ", " + membership.partnershipName(),
                    membership.id().equals(acting.id()));
        }
    }

    private static String words(Instant instant) {
        return WHEN.format(instant);
    }
}
