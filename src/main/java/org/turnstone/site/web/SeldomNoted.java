package org.turnstone.site.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last use is noted at most once a minute, so that a request that changes nothing writes nothing: left alone, a
 * session ends up to a minute early and never late.
 */
final class SeldomNoted<S extends Session> implements SessionRepository<SeldomNoted.Kept<S>> {
    static final Duration EVERY = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    SeldomNoted(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(sessions.createSession());
    }

    @Override
    public void save(Kept<S> kept) {
        sessions.save(kept.session);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new Kept<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    record Kept<S extends Session>(S session) implements Session {
        @Override
        public void setLastAccessedTime(Instant used) {
            if (!used.isBefore(session.getLastAccessedTime().plus(EVERY))) {
                session.setLastAccessedTime(used);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration idle) {
            session.setMaxInactiveInterval(idle);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
