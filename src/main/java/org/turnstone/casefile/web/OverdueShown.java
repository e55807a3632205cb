package org.turnstone.casefile.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.casefile.PersonFile;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.RagSpell;
import org.turnstone.shared.London;

/**
 * That the status has lasted longer than it may, and which manager said why.
 *
 * @param acknowledge where the reader may say it; none where someone has, or it is not theirs
 */
public record OverdueShown(String words, @Nullable String acknowledge) {
    static Optional<OverdueShown> of(PersonFile file) {
        RagSpell spell = file.now().spell();
        if (spell == null || !file.now().isPast(file.limits())) {
            return Optional.empty();
        }
        List<String> said = acknowledged(spell, file);
        String path = "/people/" + file.header().reference() + "/rag/acknowledge";
        return Optional.of(
                said.isEmpty()
                        ? new OverdueShown(
                                "Over its limit, and no manager has said why.", file.mayAcknowledge() ? path : null)
                        : new OverdueShown("Over its limit. " + said.getLast(), null));
    }

    /** What managers said of a spell, the earliest first. */
    static List<String> acknowledged(RagSpell spell, PersonFile file) {
        return file.acknowledged().stream()
                .filter(one -> one.isOf(spell))
                .map(OverdueShown::words)
                .toList();
    }

    private static String words(Acknowledgement one) {
        return "Acknowledged by " + one.by() + ", " + Words.longDay(London.dayOf(one.at())) + ": " + one.reason();
    }
}
