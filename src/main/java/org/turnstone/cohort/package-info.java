/** Who is on the cohort on which day, in which category and strand, and who leads the work. */
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
package org.turnstone.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
