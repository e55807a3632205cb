package org.turnstone.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.LooksOfPair;
import org.turnstone.matching.Precision.OfPair;
import org.turnstone.matching.Rate;
import org.turnstone.matching.SignOffLimits;
import org.turnstone.shared.AgencyCode;

/** How right links between agencies are, as shown. */
public record PrecisionPage(List<Pair> pairs) {
    private static final Map<String, String> GROUPS =
            Map.of("W", "White", "M", "Mixed", "A", "Asian", "B", "Black", "O", "Other", "", "Not recorded");

    public PrecisionPage {
        pairs = List.copyOf(pairs);
    }

    public record Pair(
            String href,
            String name,
            String made,
            String sample,
            List<String> groups,
            String looked,
            String state,
            boolean signedOff,
            String withdrawal) {
        public Pair {
            groups = List.copyOf(groups);
        }
    }

    static PrecisionPage of(List<OfPair> all, SignOffLimits limits, Map<AgencyCode, String> agencies) {
        return new PrecisionPage(
                all.stream().map(one -> pair(one, limits, agencies)).toList());
    }

    static Pair pair(OfPair one, SignOffLimits limits, Map<AgencyCode, String> agencies) {
        return new Pair(
                "/matching/automatic/" + one.pair().path(),
                name(one.pair(), agencies),
                made(one.made()),
                rate(one.sample(), "pair", "pairs", "not one person"),
                one.byGroup().entrySet().stream()
                        .map(group -> GROUPS.getOrDefault(group.getKey(), group.getKey()) + ": "
                                + rate(group.getValue(), "pair", "pairs", "not one person"))
                        .toList(),
                looked(one.looked()),
                one.signedOff()
                        .map(signed -> "Signed off from " + Shown.day(signed.from()) + ": at least "
                                + number(signed.order().threshold()) + " points, a lead of "
                                + number(signed.order().lead()))
                        .orElse("Off: the data steward decides each"),
                one.signedOff().isPresent(),
                one.signedOff().isPresent() ? limits.withdrawal(one.sample()).orElse("") : "");
    }

    static String name(AgencyPair pair, Map<AgencyCode, String> agencies) {
        return agencies.getOrDefault(pair.one(), pair.one().value()) + " and "
                + agencies.getOrDefault(pair.other(), pair.other().value());
    }

    private static String looked(LooksOfPair looks) {
        return looks.last()
                .map(day -> "Of links made without a number " + looks.all().looked() + " looked at since, "
                        + looks.all().wrong() + " not one person, the last on " + Shown.day(day))
                .orElse("None of these links has been looked at");
    }

    /** Without a bound: only what was looked at can be right or wrong, and nobody notes that they looked at a link. */
    private static String made(Rate rate) {
        return rate.looked() == 0
                ? "None yet"
                : Shown.count(rate.looked(), "link", "links") + ", " + rate.wrong() + " taken apart";
    }

    /** The rule of three while nothing was wrong; otherwise the interval that the truth lies in. */
    static String rate(Rate rate, String one, String more, String wrong) {
        if (rate.looked() == 0) {
            return "None yet";
        }
        String counted = Shown.count(rate.looked(), one, more) + ", " + rate.wrong() + " " + wrong;
        if (rate.looked() < 10) {
            return counted;
        }
        return counted + ": "
                + (rate.wrong() == 0
                        ? "at least " + percent(rate.low()) + " right"
                        : percent(rate.right()) + " right, " + percent(rate.low()) + " to " + percent(rate.high()));
    }

    static String number(double points) {
        return String.format(Locale.UK, "%.1f", points).replace(".0", "");
    }

    static Map<String, String> starting(@Nullable LinkOrder none) {
        LinkOrder order = none == null ? LinkOrder.STARTING : none;
        return Map.of(
                "threshold", number(order.threshold()), "lead", number(order.lead()), "review", number(order.review()));
    }

    /** What is needed before a sign-off, in words. */
    static String needed(SignOffLimits limits) {
        return "A sample of at least " + limits.leastSample() + " settled pairs is needed, which shows that at least "
                + percent(limits.leastRight()) + " of such links are right.";
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", 100 * share);
    }
}
