/** Who may see and do what, and the record of who looked: access, relationships, agreements, lists, the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "partnership"})
package org.turnstone.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
