package org.turnstone.partnership;

import java.util.Optional;
import org.turnstone.shared.NotAllowed;

/**
 * The membership that acts in the current request, command or job. Bound once at the door; every transaction tells it to
 * the database, which shows nothing while none is bound.
 */
public final class Acting {
    private static final ScopedValue<Membership> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Membership membership, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, membership).call(work);
    }

    public static Optional<Membership> now() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** @throws NotAllowed when nobody acts */
    public static Membership required() {
        return now().orElseThrow(NotAllowed::new);
    }
}
