package org.turnstone.partnership;

import org.jspecify.annotations.Nullable;
import org.turnstone.shared.StaffId;

/** What is checked at the door. A name that nobody has gets an account too, one that nothing opens. */
record Account(
        boolean exists,
        StaffId staff,
        String username,
        String passwordHash,
        @Nullable String secret,
        long lastStep,
        boolean disabled,
        boolean codeNeeded) {}
