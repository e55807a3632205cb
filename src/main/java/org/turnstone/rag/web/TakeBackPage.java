package org.turnstone.rag.web;

import java.util.UUID;
import org.turnstone.rag.RagParameterStanding;
import org.turnstone.shared.NotFound;
import org.turnstone.site.Form;

/** The page on which a line is taken back before its day. */
public record TakeBackPage(
        Form form, String heading, String path, String action, RagParameterPage.Line line, String version) {
    /** @throws NotFound where the line is none that is in force from a later day on */
    static TakeBackPage of(RagParameterStanding standing, UUID id, Form form) {
        String path = ParameterWords.path(standing.of());
        return new TakeBackPage(
                form,
                ParameterWords.heading(standing.of()),
                path,
                path + "/take-back/" + id,
                RagParameterPage.line(standing.later(id).orElseThrow(NotFound::new), standing),
                form.value("version").isEmpty() ? standing.version() : form.value("version"));
    }
}
