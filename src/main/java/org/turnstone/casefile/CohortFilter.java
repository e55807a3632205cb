package org.turnstone.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.RagTag;

/**
 * Whom the cohort list is narrowed to. A part that is empty lets everyone through.
 *
 * @param named what someone typed of a name, or a reference
 * @param lead the code of an agency, or {@link #NOBODY}
 * @param inCustody whether they are in custody; not asked where there is none
 * @param group the code of a {@link CohortGroup}
 */
public record CohortFilter(
        String named,
        @Nullable RagTag status,
        String lead,
        @Nullable Boolean inCustody,
        boolean overLimit,
        String group) {
    /** Whom no agency leads. */
    public static final String NOBODY = "-";

    public static final CohortFilter EVERYONE = new CohortFilter("", null, "", null, false, "");
    static final CohortFilter OVER_LIMIT = new CohortFilter("", null, "", null, true, "");

    /** All but the name and the group, which stand in the records. */
    boolean keeps(CohortStanding standing, Map<RagStatus, RagLimit> limits) {
        return (status == null || RagDisplay.tag(standing) == status)
                && (inCustody == null || standing.isInCustody() == inCustody)
                && (!overLimit || standing.isPast(limits))
                && (lead.isEmpty()
                        || lead.equals(
                                standing.lead() == null
                                        ? NOBODY
                                        : standing.lead().value()));
    }

    /** The same with this asked of names. */
    public CohortFilter named(String asked) {
        return new CohortFilter(asked, status, lead, inCustody, overLimit, group);
    }

    public boolean isForEveryone() {
        return equals(EVERYONE);
    }

    /** For the trail. */
    Map<String, String> detail() {
        Map<String, String> detail = new LinkedHashMap<>();
        if (!named.isEmpty()) {
            detail.put("query", named);
        }
        if (status != null) {
            detail.put("status", status.word());
        }
        if (!lead.isEmpty()) {
            detail.put("led by", lead);
        }
        if (inCustody != null) {
            detail.put("in custody", inCustody ? "yes" : "no");
        }
        if (overLimit) {
            detail.put("over the limit", "yes");
        }
        if (!group.isEmpty()) {
            detail.put("group", group);
        }
        return detail;
    }
}
