/** Cohorts locked as they were on a day, so that a figure cannot be improved by swapping people in and out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "partnership", "governance", "site", "person", "imports", "cohort", "rag"})
package org.turnstone.lockedcohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
