/** Pages on which people are nominated, nominations are screened, and what the panel decided is recorded. */
@NullMarked
package org.turnstone.selection.web;

import org.jspecify.annotations.NullMarked;
