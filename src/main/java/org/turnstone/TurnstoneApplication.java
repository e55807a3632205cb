package org.turnstone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TurnstoneApplication {}
