/** Linking whole files, without a database: what an analyst does alone with {@code match} and {@code dedupe}. */
@NullMarked
@NamedInterface("commands")
package org.turnstone.linkage.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
