package org.turnstone.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One colour for a time, with its grounds; the day it ends is the first of the next. */
record RagSpell(String status, LocalDate from, @Nullable LocalDate to, String grounds, String setBy) {}
