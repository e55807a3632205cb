/** Words that every room needs; nothing but the JDK underneath. */
@NullMarked
package org.turnstone.shared;

import org.jspecify.annotations.NullMarked;
