/** Where the records are kept: a PostgreSQL of our own beside the program, or one that is run elsewhere. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.turnstone.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
