/**
 * How likely someone is to offend again, by the instruments of the field: OGRS3 and the static OGRS4 counted from a record.
 * What is counted here is an estimate; what an agency's own system scored comes in as received, and wins.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "offending"})
package org.turnstone.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
