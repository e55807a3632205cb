/** The pages on which panels are planned, run and written up. */
@NullMarked
package org.turnstone.panel.web;

import org.jspecify.annotations.NullMarked;
