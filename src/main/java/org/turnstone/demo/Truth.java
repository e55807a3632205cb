package org.turnstone.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnstone.shared.AgencyCode;

/** What no agency knows: whose each reference truly is, and which rows were spoilt on purpose. For tests, never for an import. */
public record Truth(List<Reference> references, Map<Integer, Set<LinkingCase>> cases, List<Planted> planted) {
    public Truth {
        references = List.copyOf(references);
        cases = Map.copyOf(cases);
        planted = List.copyOf(planted);
    }

    /** An agency's reference for the person of a number; one that was reused stands with the first who had it. */
    public record Reference(AgencyCode agency, String personRef, int person) {}

    /** A spoilt row: its place among the rows of its file, from 1, and the column at fault. */
    public record Planted(
            RowProblem problem, AgencyCode agency, String kind, Instant extractedAt, int row, String column) {}
}
