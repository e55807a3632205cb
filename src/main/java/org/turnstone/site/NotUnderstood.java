package org.turnstone.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.ErrorMessage;

/**
 * A value in the address of a list that stands for nothing there. It narrows nothing, and its field says so.
 *
 * @param why it is not understood
 * @param shown what is shown instead, as a sentence begins
 */
public record NotUnderstood(String field, String why, String shown) {
    private static final int LONGEST = 40;

    /** Of a field that offers what may be asked. */
    public static NotUnderstood value(String field, String typed, String shown) {
        String begins = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "…" : typed;
        return new NotUnderstood(field, "“" + begins + "” is none of these", shown);
    }

    public String words() {
        return why + ". " + shown + " are shown";
    }

    /** What a field says of what was asked of it, where that was not understood. */
    public static @Nullable ErrorMessage of(String field, List<NotUnderstood> all) {
        return all.stream()
                .filter(one -> one.field().equals(field))
                .map(one -> ErrorMessage.of(one.words()))
                .findFirst()
                .orElse(null);
    }
}
