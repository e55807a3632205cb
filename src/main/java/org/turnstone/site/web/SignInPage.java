package org.turnstone.site.web;

import java.util.List;
import org.turnstone.shared.Problem;

/** @param notice why one has to sign in again, or empty */
public record SignInPage(String csrf, String username, String notice, List<Problem> problems) {}
