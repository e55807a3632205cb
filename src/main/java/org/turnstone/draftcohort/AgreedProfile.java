package org.turnstone.draftcohort;

import java.time.Instant;

/**
 * The profile of a draft as it was agreed, in numbers.
 *
 * @param where by whom, at which meeting
 * @param by who entered it, as far as whom they could see it was counted
 */
public record AgreedProfile(DraftProfile profile, Instant at, String where, String by) {}
