/** The pages on a person's assessments and on confirming an estimate. */
@NullMarked
package org.turnstone.assessment.web;

import org.jspecify.annotations.NullMarked;
