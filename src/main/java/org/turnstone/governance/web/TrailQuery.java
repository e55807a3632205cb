package org.turnstone.governance.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What is asked of the trail, as typed. */
record TrailQuery(
        @Nullable String person,
        @Nullable String staff,
        @Nullable String agency,
        @Nullable String operation,
        @Nullable String kind,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear,
        @Nullable String before) {}
