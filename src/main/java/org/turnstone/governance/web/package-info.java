/** The privacy officer's pages: the trail, checkpoints, agreements, lists, erasure. Above the frame, as the room stands below it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "partnership", "governance", "site"})
package org.turnstone.governance.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
