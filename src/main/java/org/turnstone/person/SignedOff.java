package org.turnstone.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.shared.AgencyCode;

/** Between which agencies links without a number may be made by themselves, and by which settings. */
record SignedOff(Map<List<AgencyCode>, LinkOrder> pairs) {
    static final SignedOff NONE = new SignedOff(Map.of());

    SignedOff {
        pairs = Map.copyOf(pairs);
    }

    /** The strictest settings over all these pairs; none where one of them is not signed off. */
    Optional<LinkOrder> between(AgencyCode agency, Collection<AgencyCode> others) {
        Optional<LinkOrder> strictest = Optional.empty();
        for (AgencyCode other : others) {
            LinkOrder order = pairs.get(pair(agency, other));
            if (order == null) {
                return Optional.empty();
            }
            strictest = Optional.of(
                    strictest.map(before -> before.strictestOf(order)).orElse(order));
        }
        return strictest;
    }

    static List<AgencyCode> pair(AgencyCode one, AgencyCode other) {
        return one.value().compareTo(other.value()) <= 0 ? List.of(one, other) : List.of(other, one);
    }
}
