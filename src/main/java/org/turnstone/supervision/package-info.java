/** Orders, contacts and custody, statutory or voluntary, and who supervises on which day. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "partnership", "governance", "site", "person", "imports", "offending"})
package org.turnstone.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
