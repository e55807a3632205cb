package org.turnstone.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.AgencyCode;

/** Two agencies whose records are linked with each other, or one with its own, in the order of their codes. */
public record AgencyPair(AgencyCode one, AgencyCode other) {
    private static final String BETWEEN = "-";

    public static AgencyPair of(AgencyCode one, AgencyCode other) {
        return one.value().compareTo(other.value()) <= 0 ? new AgencyPair(one, other) : new AgencyPair(other, one);
    }

    /** As it stands in the address of a page. */
    public static Optional<AgencyPair> parse(String text) {
        List<String> codes = Arrays.asList(text.split(BETWEEN, -1));
        return codes.size() == 2 && codes.stream().allMatch(AgencyCode::isOne)
                ? Optional.of(of(new AgencyCode(codes.getFirst()), new AgencyCode(codes.getLast())))
                : Optional.empty();
    }

    /** The other of the two. */
    AgencyCode beside(AgencyCode agency) {
        return agency.equals(one) ? other : one;
    }

    public String path() {
        return one.value() + BETWEEN + other.value();
    }
}
