/** The frame of every page: layout, navigation, errors, security rules, and the one way a form works. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance"})
package org.turnstone.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
