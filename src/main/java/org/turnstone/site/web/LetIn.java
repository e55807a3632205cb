package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Authenticator;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.PasswordAnswer.Next;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.partnership.Place;
import org.turnstone.partnership.SetPassword;
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.StartSignIn;

/** From a right password to the first page, by way of the second factor where one is needed. */
@Component
class LetIn {
    private final StartSignIn startSignIn;
    private final SetPassword setPassword;
    private final Clock clock;

    LetIn(StartSignIn startSignIn, SetPassword setPassword, Clock clock) {
        this.startSignIn = startSignIn;
        this.setPassword = setPassword;
        this.clock = clock;
    }

    /** Answers the path to go to next. */
    String passed(Passed passed, HttpServletRequest request, HttpServletResponse response) {
        if (passed.next() == Next.SIGNED_IN) {
            return in(passed.memberships().getFirst(), request, response);
        }
        String newSecret = passed.next() == Next.ENROL ? Authenticator.newSecret() : "";
        Door.letHalfIn(request, new HalfSignedIn(passed.username(), clock.instant(), newSecret));
        return CodeController.PATH;
    }

    String in(Membership membership, HttpServletRequest request, HttpServletResponse response) {
        Place place = Devices.markedPlaceOf(request, response);
        SignInId signIn = Acting.as(membership, () -> startSignIn.start(place));
        String wanted = Door.letIn(request, response, signIn);
        if (Acting.as(membership, setPassword::isOwed)) {
            Door.askForPassword(request, wanted);
            return PasswordController.PATH;
        }
        return wanted;
    }
}
