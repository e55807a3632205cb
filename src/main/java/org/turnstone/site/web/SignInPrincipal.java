package org.turnstone.site.web;

import java.security.Principal;
import java.util.UUID;

/** All that the http session keeps of whoever is signed in; the rest is asked of the database on every request. */
record SignInPrincipal(UUID signIn) implements Principal {
    /** The session table's principal, by which a sign-in finds its session. */
    @Override
    public String getName() {
        return signIn.toString();
    }
}
