package org.turnstone.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;
import org.turnstone.site.Govuk.Link;

/** What came of sending a form. */
public sealed interface Outcome {
    /** It is done: where to go next, and what to say there. */
    record Saved(String location, @Nullable String notice) implements Outcome {}

    /** Nothing was done: what is wrong, field by field. */
    record Refused(List<Problem> problems) implements Outcome {}

    /**
     * Nothing was done, because someone else changed the same thing after the form was opened.
     *
     * @param differences field by field, what was typed and what it is now
     * @param version goes into the field {@code version}, so that sending again saves over what it is now
     * @param leave where to go to keep what it is now
     * @param about whom or what it is about, in words; empty where the page need not say
     * @param stopped why what was typed can no longer be saved; none where it can
     */
    record Overtaken(
            List<Difference> differences,
            String version,
            String leave,
            String about,
            @Nullable Stopped stopped) implements Outcome {
        public Overtaken(List<Difference> differences, String version, String leave) {
            this(differences, version, leave, "", null);
        }
    }

    /**
     * @param instead what can be done now
     * @param mayChange whether what was typed may be changed to something that can be saved
     */
    record Stopped(List<String> why, String instead, boolean mayChange) {
        public Stopped {
            why = List.copyOf(why);
        }
    }

    /**
     * Nothing was done, because someone else decided it after the form was opened, and their decision stands.
     *
     * @param what was decided, as a sentence
     * @param differences field by field, what was typed and what was decided
     * @param ways where it can be looked at or undone
     */
    record DecidedFirst(String what, List<Difference> differences, List<Link> ways) implements Outcome {}

    /** One field of an overtaken form, under the name that its reader knows. */
    record Difference(String label, String typed, String now) {}
}
