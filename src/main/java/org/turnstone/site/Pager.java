package org.turnstone.site;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.PageNumber;
import org.turnstone.site.Govuk.Step;

/** The pages of a list: the one shown, those beside it, the first and the last; and in words which lines are shown of how many. */
public record Pager(@Nullable Step previous, @Nullable Step next, List<PageNumber> numbers, String words) {
    public Pager {
        numbers = List.copyOf(numbers);
    }

    /**
     * @param page the one shown, from 1
     * @param most how many lines a page has
     * @param address of a page
     */
    public static Pager of(int page, int most, long lines, IntFunction<String> address) {
        int last = (int) Math.max(1, (lines + most - 1) / most);
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, last));
        for (int near = Math.max(1, page - 1); near <= Math.min(last, page + 1); near++) {
            shown.add(near);
        }
        List<PageNumber> numbers = new ArrayList<>();
        int before = 0;
        for (int number : shown) {
            if (number > before + 1) {
                numbers.add(new PageNumber(null, null, false, true, null));
            }
            numbers.add(new PageNumber(Integer.toString(number), address.apply(number), number == page, false, null));
            before = number;
        }
        long from = (page - 1L) * most + 1;
        return new Pager(
                page > 1 ? Step.to(address.apply(page - 1)) : null,
                page < last ? Step.to(address.apply(page + 1)) : null,
                last == 1 ? List.of() : numbers,
                "%,d to %,d of %,d".formatted(Math.min(from, lines), Math.min(page * (long) most, lines), lines));
    }
}
