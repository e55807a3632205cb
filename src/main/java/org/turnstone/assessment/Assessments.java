package org.turnstone.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.shared.PersonId;

/** Readings of what agencies assessed, as far as whoever acts may see it. */
@Service
public class Assessments {
    private final AssessmentStore store;

    Assessments(AssessmentStore store) {
        this.store = store;
    }

    /**
     * The assessments of each person who has any, the newest first: worked out from the claims that the reader may see, so that
     * one they may not see takes none away.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Assessment>> of(Collection<PersonId> people) {
        return store.claims(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().person(),
                        Collectors.collectingAndThen(
                                Collectors.toList(), ofOne -> Assessment.of(ofOne, AssessmentStore.ORDER))));
    }
}
