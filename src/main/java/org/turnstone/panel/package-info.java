/** Panels: agenda, attendance and quorum, decisions about people, minutes, actions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "partnership",
            "governance",
            "site",
            "person",
            "imports",
            "supervision",
            "enforcement",
            "cohort",
            "rag",
            "selection",
            "casefile"
        })
package org.turnstone.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
