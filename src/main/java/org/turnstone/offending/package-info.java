/** Arrests, charges and disposals; how offences are classed; index events. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance", "site", "person", "imports"})
package org.turnstone.offending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
