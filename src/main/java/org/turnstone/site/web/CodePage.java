package org.turnstone.site.web;

import java.util.List;
import org.turnstone.shared.Problem;

/** @param key shown while an app is being set up, and never again; otherwise empty, as is the address */
public record CodePage(String csrf, String action, String key, String address, List<Problem> problems) {
    public boolean enrols() {
        return !key.isEmpty();
    }
}
