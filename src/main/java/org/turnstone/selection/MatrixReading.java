package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.assessment.Assessment;
import org.turnstone.assessment.Assessments;
import org.turnstone.assessment.EstimateStanding;
import org.turnstone.assessment.Estimates;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.Offences;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** Scores people by a matrix, from what whoever acts may see. */
@Component
class MatrixReading {
    private final Assessments assessments;
    private final Estimates estimates;
    private final Offences offences;
    private final Clock clock;

    MatrixReading(Assessments assessments, Estimates estimates, Offences offences, Clock clock) {
        this.assessments = assessments;
        this.estimates = estimates;
        this.offences = offences;
        this.clock = clock;
    }

    MatrixScore score(Matrix matrix, PersonHeader person) {
        return Objects.requireNonNull(scores(matrix, List.of(person)).get(person.person()));
    }

    Map<PersonId, MatrixScore> scores(Matrix matrix, Collection<PersonHeader> people) {
        LocalDate today = London.today(clock);
        Set<PersonId> ids = people.stream().map(PersonHeader::person).collect(Collectors.toUnmodifiableSet());
        Map<PersonId, List<Assessment>> assessed = assessments.of(ids);
        Map<PersonId, EstimateStanding> estimated = estimates.of(people);
        Map<PersonId, List<OffenceDisposal>> done = offences.of(ids);
        Map<PersonId, MatrixScore> scores = new HashMap<>();
        for (PersonId id : ids) {
            MatrixFacts facts = new MatrixFacts(
                    today,
                    assessed.getOrDefault(id, List.of()),
                    Objects.requireNonNull(estimated.get(id)),
                    done.getOrDefault(id, List.of()));
            scores.put(id, MatrixRules.score(matrix, MatrixInputs.of(facts, matrix)));
        }
        return scores;
    }
}
