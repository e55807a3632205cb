package org.turnstone.rag.web;

import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagParameter;
import org.turnstone.rag.RagValue;
import org.turnstone.site.RagTag;

/** How pages speak of what is set for RAG. */
final class ParameterWords {
    private ParameterWords() {}

    /** As a heading. */
    static String heading(RagParameter of) {
        return sentence(of.words());
    }

    static String sentence(String words) {
        return RagValue.sentence(words);
    }

    /** The status that stands first in the line of a parameter; none where it is of no status. */
    static @Nullable RagTag first(RagParameter of) {
        return switch (of.kind()) {
            case MEANING, LIMIT, LONG_STAY -> RagDisplay.tag(of.status());
            case REVIEW -> of.status() == null ? RagTag.IN_CUSTODY : RagDisplay.tag(of.status());
            case MOVE -> RagDisplay.tag(of.was());
            case OWN_MISTAKE -> null;
        };
    }

    static String path(RagParameter of) {
        return RagParametersPage.PATH + "/" + of.name();
    }
}
