package org.turnstone.rag;

import org.turnstone.imports.Claim;

/** A setting with whose statement it is and when it was had; superseded and withdrawn ones are kept. */
public record RagClaim(Claim claim, RagSetting setting) {}
