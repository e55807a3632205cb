/** Pages that join what the rooms publish: home, person, cohort list; owns nothing. */
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
            "enforcement",
            "cohort",
            "rag",
            "workload",
            "matching",
            "performance"
        })
package org.turnstone.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
