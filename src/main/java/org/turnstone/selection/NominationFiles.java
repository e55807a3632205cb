package org.turnstone.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** Nominations with all that was done with them, as far as whoever acts may see it. */
@Component
class NominationFiles {
    private final NominationStore nominations;
    private final StepStore steps;
    private final GateAnswerStore answers;

    NominationFiles(NominationStore nominations, StepStore steps, GateAnswerStore answers) {
        this.nominations = nominations;
        this.steps = steps;
        this.answers = answers;
    }

    Optional<NominationFile> of(UUID id) {
        return nominations.of(id).flatMap(one -> files(List.of(one)).stream().findFirst());
    }

    List<NominationFile> of(PersonId person) {
        return files(nominations.of(person));
    }

    /** The earliest first. */
    List<NominationFile> all() {
        return files(nominations.all());
    }

    private List<NominationFile> files(Collection<Nomination> found) {
        List<UUID> ids = found.stream().map(Nomination::id).toList();
        Map<UUID, List<NominationStep>> done =
                steps.of(ids).stream().collect(Collectors.groupingBy(NominationStep::nomination));
        Map<UUID, List<GateAnswer>> answered =
                answers.of(ids).stream().collect(Collectors.groupingBy(GateAnswer::nomination));
        return found.stream()
                .map(one -> new NominationFile(
                        one, done.getOrDefault(one.id(), List.of()), answered.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
