package org.turnstone.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.selection.Matrix.Written;
import org.turnstone.selection.MatrixDifferences.Difference;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Reads the scoring matrix and its effect on the whole cohort list, as far as whoever acts may see that. */
@Service
public class ReadMatrix {
    private final Access access;
    private final MatrixStore matrices;
    private final MatrixVersions versions;
    private final MatrixReading scores;
    private final CohortMembership cohort;
    private final PersonHeaders people;
    private final AuditTrail trail;
    private final Clock clock;

    ReadMatrix(
            Access access,
            MatrixStore matrices,
            MatrixVersions versions,
            MatrixReading scores,
            CohortMembership cohort,
            PersonHeaders people,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.matrices = matrices;
        this.versions = versions;
        this.scores = scores;
        this.cohort = cohort;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param inForce the version by which is counted today; none where none has been adopted
     * @param adoptions the latest first
     * @param differs from the version that it began from; none for one that ships
     * @param others every other version, the newest first
     */
    public record Opened(
            LocalDate today,
            Matrix matrix,
            List<Integer> inForce,
            MatrixEffect effect,
            List<MatrixAdoption> adoptions,
            List<Difference> differs,
            List<Matrix> others) {
        public Opened {
            inForce = List.copyOf(inForce);
            adoptions = List.copyOf(adoptions);
            differs = List.copyOf(differs);
            others = List.copyOf(others);
        }
    }

    private Matrix named(int version) {
        return versions.of(version).orElseThrow(NotFound::new);
    }

    /** @throws NotFound where neither we ship such a version nor the partnership wrote one */
    @Transactional
    public Opened open(int version) {
        access.require(Activity.ADOPT_MATRIX);
        LocalDate today = London.today(clock);
        Matrix matrix = named(version);
        Written written = matrix.written();
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened the effect of a scoring matrix", Set.of())
                .with(Map.of("version", String.valueOf(version))));
        return new Opened(
                today,
                matrix,
                matrices.inForce(today).map(Matrix::version).stream().toList(),
                effect(matrix),
                matrices.all(),
                written == null ? List.of() : MatrixDifferences.of(named(written.began()), matrix),
                versions.all().stream().filter(one -> one.version() != version).toList());
    }

    /**
     * What a new version begins from.
     *
     * @param order of its criteria on the page
     * @param newest the number of the newest version there is
     */
    public record Beginning(Matrix matrix, List<Criterion> order, int newest) {
        public Beginning {
            order = List.copyOf(order);
        }
    }

    @Transactional(readOnly = true)
    public Beginning begin(int version) {
        access.require(Activity.ADOPT_MATRIX);
        Matrix matrix = named(version);
        return new Beginning(matrix, MatrixChangeRules.order(matrix), newest());
    }

    @Transactional(readOnly = true)
    public int newest() {
        access.require(Activity.ADOPT_MATRIX);
        return versions.all().getFirst().version();
    }

    @Transactional(readOnly = true)
    MatrixEffect effect(Matrix matrix) {
        LocalDate today = London.today(clock);
        Set<PersonId> list =
                cohort.on(today).stream().map(CohortMember::person).collect(Collectors.toUnmodifiableSet());
        Map<PersonId, PersonHeader> headers = people.of(list);
        Map<PersonId, MatrixScore> scored = scores.scores(matrix, headers.values());
        return MatrixEffect.of(
                headers.values().stream()
                        .map(one -> new MatrixEffect.Scored(
                                one.sex(),
                                one.datesOfBirth(),
                                one.ethnicity(),
                                Objects.requireNonNull(scored.get(one.person())).standing()))
                        .toList(),
                today);
    }
}
