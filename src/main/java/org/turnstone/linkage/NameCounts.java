package org.turnstone.linkage;

import java.util.Map;

/**
 * How many people are known, and how many have each word among their names, as far as it was counted.
 *
 * @param known at least so many people are known
 * @param having by the plain word
 */
public record NameCounts(int known, Map<String, Integer> having) {
    public static final NameCounts UNCOUNTED = new NameCounts(0, Map.of());

    /** A word that so many have is no slip: nobody need count further. */
    public static final int SEVERAL = 5;

    /** Among fewer people than this a name that others bear is too easily missed. */
    public static final int ENOUGH_KNOWN = 1 << 14;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_FOR_TWO_SLIPS = 5;

    /**
     * Whether two plain first names are one. A slip of the pen makes a word that is nobody's name, while twins are given names
     * that others bear as well; so a word that nobody else bears, a slip away from a name that several do, is that name.
     *
     * @param ours of the record that comes in
     * @param theirs of someone known
     */
    public boolean isOneForename(String ours, String theirs) {
        return NameWords.sameForename(ours, theirs)
                || (known >= ENOUGH_KNOWN
                        && ((having(ours) == 0 && having(theirs) >= SEVERAL && isSlipOf(ours, theirs))
                                || (having(theirs) <= 1 && having(ours) >= SEVERAL && isSlipOf(theirs, ours))));
    }

    private int having(String word) {
        return having.getOrDefault(word, 0);
    }

    /** Twins are given names that rhyme, so another first letter, or none, may be that of the other twin. */
    private static boolean isSlipOf(String word, String name) {
        int shorter = Math.min(word.length(), name.length());
        if (shorter < SHORTEST) {
            return false;
        }
        boolean beginsAlike = word.charAt(0) == name.charAt(0);
        boolean addedBefore = word.substring(1).equals(name);
        boolean swapped = word.charAt(0) == name.charAt(1) && word.charAt(1) == name.charAt(0);
        int most = beginsAlike && shorter >= SHORTEST_FOR_TWO_SLIPS ? 2 : 1;
        return (beginsAlike || addedBefore || swapped) && NameWords.slips(word, name) <= most;
    }
}
