/** The pages of draft cohorts. */
@NullMarked
package org.turnstone.draftcohort.web;

import org.jspecify.annotations.NullMarked;
