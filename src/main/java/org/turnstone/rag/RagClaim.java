package org.turnstone.rag;

import org.jspecify.annotations.Nullable;
import org.turnstone.imports.Claim;
import org.turnstone.shared.StaffId;

/**
 * A setting with whose statement it is and when it was had; superseded and withdrawn ones are kept.
 *
 * @param saidBy who said it at a screen; none where it came in an extract
 */
public record RagClaim(
        Claim claim, RagSetting setting, @Nullable StaffId saidBy) {}
