/** Agencies' extracts in: rows checked, problems in words, re-runs without harm; receives people and staff itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance", "site", "linkage", "person"})
package org.turnstone.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
