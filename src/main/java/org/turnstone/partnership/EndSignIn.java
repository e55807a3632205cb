package org.turnstone.partnership;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.NotFound;

/** One's own sign-in, or any of the partnership's for an administrator, is over at once and for good. */
@Service
public class EndSignIn {
    private final JdbcClient database;
    private final LiveSignIns signIns;

    EndSignIn(JdbcClient database, LiveSignIns signIns) {
        this.database = database;
        this.signIns = signIns;
    }

    /** @throws NotFound when there is no such sign-in, it is over already or it is somebody else's to end */
    @Transactional
    public void end(SignInId id) {
        Membership by = Acting.required();
        boolean mayEnd = database.sql("select staff_id from partnership.sign_in where sign_in_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .filter(staff -> staff.equals(by.staff().value()) || by.role() == Role.ADMINISTRATOR)
                .isPresent();
        if (!mayEnd || signIns.end(id) == 0) {
            throw new NotFound();
        }
    }
}
