package org.turnstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps what was typed into a form whose subject has become another meanwhile, so that the form of the other is shown with it
 * and with why.
 */
@Component
public final class CarryOver {
    /** No field of a form of ours: under what the subject was known. */
    static final String WAS = "_was";

    /** What the form was filled in against, which the form of the other has of its own. */
    private static final String VERSION = "version";

    private final Drafts drafts;

    CarryOver(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Whether anything was sent by a form of ours, and is kept now for the form at that path. */
    public boolean keep(HttpServletRequest request, String path, String was) {
        if (!request.getMethod().equals("POST") || request.getParameter(FormArgument.TOKEN) == null) {
            return false;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>(FormArgument.typed(request));
        typed.remove(VERSION);
        typed.put(WAS, List.of(was));
        SignedIn.now().ifPresent(who -> drafts.keep(who.partnership(), who.staff(), path, typed));
        return true;
    }
}
