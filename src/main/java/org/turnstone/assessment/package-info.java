/**
 * What agencies assessed of a person, as received, and how likely someone is to offend again by the instruments of the field:
 * OGRS3 and the static OGRS4 counted from a record. What is counted here is an estimate; what an agency's own system scored wins.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "partnership",
            "governance",
            "site",
            "person",
            "imports",
            "offending",
            "supervision"
        })
package org.turnstone.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
