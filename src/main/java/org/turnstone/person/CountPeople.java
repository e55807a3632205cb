package org.turnstone.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people whoever acts is shown: by this a job notices that its rights are gone. */
@Service
public class CountPeople {
    private final JdbcClient database;

    CountPeople(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public int shown() {
        return database.sql("select count(*) from person.person")
                .query(Integer.class)
                .single();
    }
}
