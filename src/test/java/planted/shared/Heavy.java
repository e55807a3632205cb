package planted.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

class Heavy {
    JdbcClient database;
}
