/** Pages on which it is recorded that someone is unlawfully at large, and that they no longer are. */
@NullMarked
package org.turnstone.enforcement.web;

import org.jspecify.annotations.NullMarked;
