/** Turnstone: Integrated Offender Management, one shared record, daily work and proof. */
@NullMarked
package org.turnstone;

import org.jspecify.annotations.NullMarked;
