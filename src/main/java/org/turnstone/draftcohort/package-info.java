/** Draft cohorts: who might be taken on, drawn up before the cohort goes live or is renewed, and the profile that is agreed. */
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
            "cohort",
            "selection",
            "casefile"
        })
package org.turnstone.draftcohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
