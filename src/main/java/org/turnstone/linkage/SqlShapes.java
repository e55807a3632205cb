package org.turnstone.linkage;

import java.util.List;
import java.util.Set;

/** What Splink writes with lambdas, each shape as one plain call; lambdas in no known shape are refused where they stand. */
final class SqlShapes {
    private static final Set<String> TRANSFORMS =
            Set.of("list_transform", "array_transform", "list_apply", "transform");
    private static final Set<String> FILTERS = Set.of("list_filter", "array_filter", "filter");
    private static final Set<String> REDUCES = Set.of("list_reduce", "array_reduce");
    private static final Set<String> PREPENDS = Set.of("list_prepend", "array_prepend");
    private static final Set<String> CONTAINS = Set.of("list_contains", "array_contains");
    private static final Set<String> EXTREMES = Set.of("list_max", "list_min", "array_max", "array_min");

    private SqlShapes() {}

    static Sql plain(Sql.Call call) {
        if (EXTREMES.contains(call.name()) && call.arguments().size() == 1) {
            return bestOfPairs(call);
        }
        if (REDUCES.contains(call.name()) && call.arguments().size() == 2) {
            return productOfShares(call);
        }
        return call;
    }

    /** The best of a measure over all pairs of one value from either list: PairwiseStringDistanceFunctionLevel. */
    private static Sql bestOfPairs(Sql.Call call) {
        if (call.arguments().getFirst() instanceof Sql.Call(String each, List<Sql> all)
                && TRANSFORMS.contains(each)
                && all.size() == 2
                && all.getLast() instanceof Sql.Lambda(List<String> pair, Sql.Call(String measure, List<Sql> both))
                && both.size() == 2
                && isElementOf(both.getFirst(), pair)
                && isElementOf(both.getLast(), pair)
                && all.getFirst() instanceof Sql.Call(String flatten, List<Sql> nested)
                && flatten.equals("flatten")
                && nested.getFirst() instanceof Sql.Call(String outer, List<Sql> ours)
                && TRANSFORMS.contains(outer)
                && ours.getLast() instanceof Sql.Lambda(List<String> one, Sql.Call(String inner, List<Sql> theirs))
                && TRANSFORMS.contains(inner)
                && theirs.getLast() instanceof Sql.Lambda(List<String> other, Sql.Call(String list, List<Sql> pairs))
                && list.equals("list")
                && pairs.equals(List.of(given(one), given(other)))) {
            return new Sql.Call(
                    "best_of_pairs",
                    List.of(
                            new Sql.Text(call.name().substring(call.name().length() - 3)),
                            new Sql.Text(measure),
                            ours.getFirst(),
                            theirs.getFirst()));
        }
        return call;
    }

    private static boolean isElementOf(Sql part, List<String> pair) {
        return part instanceof Sql.Call(String name, List<Sql> of)
                && name.equals("element")
                && of.getFirst().equals(given(pair))
                && of.getLast() instanceof Sql.Numeral;
    }

    private static Sql given(List<String> names) {
        return new Sql.Given(names.getFirst(), "");
    }

    /** How rare what two lists share is: {@code list_reduce(list_prepend(1.0, shares of what is in both), (p, q) -> p * q)}. */
    private static Sql productOfShares(Sql.Call call) {
        if (call.arguments().getLast()
                        instanceof Sql.Lambda(List<String> two, Sql.Call(String times, List<Sql> factors))
                && two.size() == 2
                && times.equals("*")
                && factors.equals(List.of(new Sql.Given(two.get(0), ""), new Sql.Given(two.get(1), "")))
                && call.arguments().getFirst() instanceof Sql.Call(String prepend, List<Sql> beginning)
                && PREPENDS.contains(prepend)
                && beginning.getFirst().equals(new Sql.Numeral(1))
                && beginning.getLast() instanceof Sql.Call(String each, List<Sql> all)
                && TRANSFORMS.contains(each)
                && all.getLast() instanceof Sql.Lambda(List<String> names, Sql.Given share)
                && share.name().equals(names.getFirst())
                && all.getFirst() instanceof Sql.Call shared) {
            List<Sql> lists = SqlLists.NAMES.contains(shared.name()) ? shared.arguments() : filtered(shared);
            return lists.size() == 2 ? new Sql.Call("product_of_shares", lists) : call;
        }
        return call;
    }

    /** {@code list_filter(ours, y -> list_contains(list_intersect(tokens of ours, tokens of theirs), y.token))}. */
    private static List<Sql> filtered(Sql.Call call) {
        if (FILTERS.contains(call.name())
                && call.arguments().getLast()
                        instanceof Sql.Lambda(List<String> names, Sql.Call(String in, List<Sql> of))
                && CONTAINS.contains(in)
                && of.getLast() instanceof Sql.Given(String name, String token)
                && names.contains(name)
                && of.getFirst() instanceof Sql.Call(String shared, List<Sql> lists)
                && SqlLists.NAMES.contains(shared)
                && tokens(lists.getFirst(), token).equals(call.arguments().getFirst())) {
            return List.of(call.arguments().getFirst(), tokens(lists.getLast(), token));
        }
        return List.of();
    }

    /** The list of which these are the tokens. */
    private static Sql tokens(Sql part, String token) {
        return part instanceof Sql.Call(String each, List<Sql> all)
                        && TRANSFORMS.contains(each)
                        && all.getLast() instanceof Sql.Lambda(List<String> names, Sql.Given said)
                        && said.equals(new Sql.Given(names.getFirst(), token))
                ? all.getFirst()
                : part;
    }
}
