package org.turnstone.partnership;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.PartnershipEvent.SignedIn;

/** The membership that acts is let in, from here on. */
@Service
public class StartSignIn {
    private final JdbcClient database;
    private final KnownPlaces places;
    private final SignInTries tries;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StartSignIn(
            JdbcClient database, KnownPlaces places, SignInTries tries, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.places = places;
        this.tries = tries;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public SignInId start(Place place) {
        Membership membership = Acting.required();
        SignInId id = new SignInId(UUID.randomUUID());
        database.sql("""
                insert into partnership.sign_in (sign_in_id, partnership_id, staff_id, membership_id, at, address, browser)
                values (:id, :partnership, :staff, :membership, :at, :address, :browser)
                """)
                .param("id", id.value())
                .param("partnership", membership.partnership().value())
                .param("staff", membership.staff().value())
                .param("membership", membership.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("address", place.address())
                .param("browser", place.browser())
                .update();
        places.remember(membership.staff(), place);
        tries.forgetOld();
        events.publishEvent(new SignedIn(id));
        return id;
    }
}
