/** How a person is doing: RAG spells, their grounds, their clocks. */
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
            "cohort"
        })
package org.turnstone.rag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
