/** Who is proposed for the cohort: nomination, the gates of eligibility, the panel's decision. */
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
            "supervision",
            "assessment",
            "cohort",
            "workload"
        })
package org.turnstone.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
