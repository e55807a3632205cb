package org.turnstone.linkage;

/** The commonest condition on texts, at most one slip between them, without working out the whole distance. */
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
        SqlCompiler.Words one = compiler.words(call.arguments().getFirst());
        SqlCompiler.Words other = compiler.words(call.arguments().getLast());
        return (left, right) -> {
            String ours = one.of(left, right);
            String theirs = other.of(left, right);
            return ours == null || theirs == null ? Condition.UNKNOWN : Condition.of(atMostOne(ours, theirs));
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
