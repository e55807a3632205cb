package org.turnstone.linkage;

/** The commonest conditions on texts, one slip at most and much alike, without working out what cannot be. */
final class SqlSlips {
    private SqlSlips() {}

    static boolean isOne(Sql.Compare compare) {
        return compare.operator().equals("<=")
                && compare.one() instanceof Sql.Call call
                && call.name().equals("damerau_levenshtein")
                && compare.other() instanceof Sql.Numeral numeral
                && numeral.value() == 1;
    }

    static Condition one(Sql.Call call, SqlCompiler compiler) {
        if (areColumns(call)) {
            SqlCompiler.Many ours = SqlLists.many(call.arguments().getFirst(), compiler);
            SqlCompiler.Many theirs = SqlLists.many(call.arguments().getLast(), compiler);
            return (left, right) -> one(ours.of(left, right), theirs.of(left, right));
        }
        SqlCompiler.Words one = compiler.words(call.arguments().getFirst());
        SqlCompiler.Words other = compiler.words(call.arguments().getLast());
        return (left, right) -> {
            String ours = one.of(left, right);
            String theirs = other.of(left, right);
            return ours == null || theirs == null ? Condition.UNKNOWN : Condition.of(atMostOne(ours, theirs));
        };
    }

    private static boolean areColumns(Sql.Call call) {
        return call.arguments().size() == 2 && call.arguments().stream().allMatch(each -> each instanceof Sql.Column);
    }

    private static int one(FieldValues ours, FieldValues theirs) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Condition.UNKNOWN;
        }
        return Condition.of(
                Letters.mayBeOneSlip(ours.letters(), theirs.letters()) && atMostOne(ours.text(0), theirs.text(0)));
    }

    /** Jaro and Winkler's measure of two fields at least so much. */
    static boolean isAlike(Sql.Compare compare) {
        return compare.operator().equals(">=")
                && compare.one() instanceof Sql.Call call
                && call.name().startsWith("jaro_winkler")
                && areColumns(call)
                && compare.other() instanceof Sql.Numeral;
    }

    static Condition alike(Sql.Call call, double least, SqlCompiler compiler) {
        SqlCompiler.Many one = SqlLists.many(call.arguments().getFirst(), compiler);
        SqlCompiler.Many other = SqlLists.many(call.arguments().getLast(), compiler);
        return (left, right) -> {
            FieldValues ours = one.of(left, right);
            FieldValues theirs = other.of(left, right);
            if (ours.isEmpty() || theirs.isEmpty()) {
                return Condition.UNKNOWN;
            }
            String text = ours.text(0);
            String their = theirs.text(0);
            return Condition.of(
                    Letters.mayBeAlike(ours.letters(), text.length(), theirs.letters(), their.length(), least)
                            && Similarity.jaroWinkler(text, their) >= least);
        };
    }

    /** One letter left out, put in, changed, or swapped with its neighbour; or none. */
    static boolean atMostOne(String one, String other) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > 1) {
            return false;
        }
        int start = 0;
        while (start < n && start < m && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < n - start && end < m - start && one.charAt(n - 1 - end) == other.charAt(m - 1 - end)) {
            end++;
        }
        int ours = n - start - end;
        int theirs = m - start - end;
        boolean swapped = ours == 2
                && theirs == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return (ours <= 1 && theirs <= 1) || swapped;
    }
}
