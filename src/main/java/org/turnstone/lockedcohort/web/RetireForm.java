package org.turnstone.lockedcohort.web;

import org.jspecify.annotations.Nullable;

/** The field of the page. */
record RetireForm(@Nullable String reason) {}
