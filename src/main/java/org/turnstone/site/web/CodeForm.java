package org.turnstone.site.web;

import org.jspecify.annotations.Nullable;

record CodeForm(@Nullable String code) {
    String typed() {
        return code == null ? "" : code;
    }
}
