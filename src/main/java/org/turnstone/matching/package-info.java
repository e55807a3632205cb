/** The data steward's work: doubtful records settled, people merged and un-merged, links sampled and signed off. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "partnership", "governance", "site", "linkage", "person", "imports", "cohort"})
package org.turnstone.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
