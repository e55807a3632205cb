package org.turnstone;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Plain tests first, then those with a database, with pages, with a browser: a small mistake is told early. */
public final class QuickFirst implements ClassOrderer {
    private static final List<String> SLOWER = List.of("StoreTests", "RoomTests", "PageTests", "JourneyTests");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(
                                test -> pace(test.getTestClass().getSimpleName()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int pace(String name) {
        return 1
                + SLOWER.indexOf(
                        SLOWER.stream().filter(name::endsWith).findFirst().orElse(""));
    }
}
