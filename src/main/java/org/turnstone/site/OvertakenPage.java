package org.turnstone.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Outcome.Difference;
import org.turnstone.site.Outcome.Overtaken;
import org.turnstone.site.Outcome.Stopped;

/** Both versions of what two people changed at once, and what to do about it. */
public record OvertakenPage(
        Form form,
        Map<String, List<String>> hidden,
        List<Difference> differences,
        String leave,
        String about,
        @Nullable Stopped stopped) {
    static OvertakenPage of(Form form, Overtaken overtaken) {
        Map<String, List<String>> hidden = new HashMap<>(form.typed());
        hidden.put("version", List.of(overtaken.version()));
        return new OvertakenPage(
                form, hidden, overtaken.differences(), overtaken.leave(), overtaken.about(), overtaken.stopped());
    }
}
