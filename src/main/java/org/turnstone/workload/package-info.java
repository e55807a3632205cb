/** How many people agencies and their staff work with, how many they can, and what would change if there were more. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "partnership", "governance", "site", "person", "imports", "cohort", "rag"})
package org.turnstone.workload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
