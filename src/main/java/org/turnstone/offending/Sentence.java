package org.turnstone.offending;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a sentence say about where it is served. */
final class Sentence {
    private static final Pattern CUSTODY = Pattern.compile(
            "imprison|custod|\\bprison\\b|detention|detained|young offender institution|\\blife sentence");
    private static final Pattern NOT_AT_ONCE = Pattern.compile("suspended|\\bsso\\b");

    private Sentence() {}

    /** An immediate custodial sentence starts no clock until release; a suspended one is served in the community. */
    static boolean isCustodial(@Nullable String words) {
        if (words == null) {
            return false;
        }
        String small = words.toLowerCase(Locale.ROOT);
        return CUSTODY.matcher(small).find() && !NOT_AT_ONCE.matcher(small).find();
    }
}
