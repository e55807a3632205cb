/** The people: identifiers, aliases and addresses, each a claim with its source; which rows are about whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance", "site", "linkage"})
package org.turnstone.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
