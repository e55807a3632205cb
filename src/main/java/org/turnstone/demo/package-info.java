/** A made-up partnership for trial and tests; no room depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "partnership", "governance", "person", "imports"})
package org.turnstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
