package org.turnstone;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Accounts are our own, so Boot's made-up one stays away. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class TurnstoneApplication {}
