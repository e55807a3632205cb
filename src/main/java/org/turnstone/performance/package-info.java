/** The figures: computed once for the partnership from the published facts, with their intervals and definitions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance", "site"})
package org.turnstone.performance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
