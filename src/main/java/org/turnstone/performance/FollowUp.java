package org.turnstone.performance;

/**
 * What became of one entry.
 *
 * @param matured whether follow-up and waiting time have both passed; until then the numbers are not final and enter no rate
 */
public record FollowUp(IndexEvent event, boolean matured, long reoffences, long breachReoffences) {
    public boolean reoffended() {
        return reoffences > 0;
    }
}
