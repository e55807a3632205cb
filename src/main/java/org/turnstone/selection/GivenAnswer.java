package org.turnstone.selection;

import org.jspecify.annotations.Nullable;

/** What someone typed beside one gate; no answer where none was chosen. */
public record GivenAnswer(GateAnswer.@Nullable Answer answer, String reason) {
    static final GivenAnswer NONE = new GivenAnswer(null, "");
}
