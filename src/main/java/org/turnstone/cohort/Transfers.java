package org.turnstone.cohort;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.PersonId;

/** Readings of which other area was asked to take somebody on, as far as whoever acts may see it. */
@Service
public class Transfers {
    private static final Comparator<Transfer> ORDER =
            Comparator.comparing(Transfer::stands).thenComparing(Transfer::isAccepted);

    private final TransferStore store;

    Transfers(TransferStore store) {
        this.store = store;
    }

    /** Of each of these memberships that had any the transfer that stands or, where none does, the one asked for last. */
    @Transactional(readOnly = true)
    public Map<PersonId, Transfer> of(Collection<CohortMember> members) {
        Map<PersonId, Transfer> last = new HashMap<>();
        all(members).forEach((person, transfers) -> last.put(person, newest(transfers)));
        return last;
    }

    /** All of them, the one asked for first before. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Transfer>> all(Collection<CohortMember> members) {
        Map<PersonId, CohortMember> of = new HashMap<>();
        members.forEach(member -> of.put(member.person(), member));
        return store.of(of.keySet()).stream()
                .filter(one -> {
                    CohortMember member = of.get(one.claim().person());
                    return member != null && one.isOf(member);
                })
                .collect(Collectors.groupingBy(one -> one.claim().person()));
    }

    /** Where two records that each had one became one person, two may stand: the one that was accepted goes first. */
    static Transfer newest(List<Transfer> transfers) {
        return transfers.stream()
                .reduce((one, other) -> ORDER.compare(one, other) <= 0 ? other : one)
                .orElseThrow();
    }
}
