package org.turnstone.governance.web;

import org.jspecify.annotations.Nullable;

/** Staff for a list beside one person, as typed. */
record ListForm(
        @Nullable String list,
        @Nullable String person,
        @Nullable String staff,
        @Nullable String reason) {}
