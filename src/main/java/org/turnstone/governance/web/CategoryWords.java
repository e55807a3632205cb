package org.turnstone.governance.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.turnstone.governance.Category;

/** Categories of information in the words of an agreement. */
final class CategoryWords {
    private CategoryWords() {}

    static String of(Collection<Category> categories) {
        return categories.stream().sorted().map(CategoryWords::of).collect(Collectors.joining(", "));
    }

    static String of(Category category) {
        return switch (category) {
            case CORE -> "Core record";
            case LE_ONLY -> "Law enforcement only";
            case PROBATION -> "Probation";
            case YOS -> "Youth offending";
            case HEALTH -> "Health";
            case TREATMENT -> "Drug and alcohol treatment";
            case DV_VICTIM -> "Victims of domestic abuse";
            case CHILD -> "Children";
            case FAMILY -> "Family";
            case THIRD_PARTY -> "Third parties";
            case PREVENT -> "Prevent";
            case GANG -> "Gangs";
            case MAPPA -> "MAPPA";
            case INTEL -> "Intelligence";
        };
    }
}
