package org.turnstone.site.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.turnstone.partnership.SignInId;

/** All that the http session keeps of whoever is signed in; the rest is asked of the database on every request. */
record SignedIn(UUID signIn) implements Principal, Serializable {
    static Optional<SignInId> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(new SignInId(signedIn.signIn()))
                : Optional.empty();
    }

    Authentication asAuthentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of());
    }

    /** The session table's principal, by which a sign-in finds its session. */
    @Override
    public String getName() {
        return signIn.toString();
    }
}
