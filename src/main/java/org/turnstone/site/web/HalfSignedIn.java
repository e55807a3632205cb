package org.turnstone.site.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * The password was right and the second factor is still owed; opens no page but those that ask for it.
 *
 * @param newSecret of an authenticator app that is being set up, otherwise empty
 */
record HalfSignedIn(String username, Instant since, String newSecret) implements Serializable {
    boolean enrols() {
        return !newSecret.isEmpty();
    }
}
