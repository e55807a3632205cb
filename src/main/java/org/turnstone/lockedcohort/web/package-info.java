/** The pages of locked cohorts. */
@NullMarked
package org.turnstone.lockedcohort.web;

import org.jspecify.annotations.NullMarked;
