package org.turnstone;

import java.io.Console;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.imports.FeedKeys;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.CheckCode;
import org.turnstone.partnership.CheckPassword;
import org.turnstone.partnership.CodeAnswer;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.PasswordAnswer;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.partnership.Place;
import org.turnstone.partnership.SetPassword;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Who gives a command about people: signed in as on the first page, with a code where one is needed; or an agency's own
 * system by its feed key.
 */
final class AsUser {
    private static final Place HERE = new Place("command line", null, "command line");

    @Option(
            names = "--as",
            paramLabel = "USER",
            description = {
                "Username; the password is asked for, or taken from TURNSTONE_PASSWORD,",
                "and so is the code of an authenticator app, or from TURNSTONE_CODE."
            })
    private @Nullable String username;

    @Option(
            names = "--feed-key",
            paramLabel = "KEY",
            description = "The agency's feed key, in place of --as; better given as TURNSTONE_FEED_KEY.")
    private @Nullable String feedKey;

    /** One of the two has to be said before anything is started. */
    void require(CommandSpec spec) {
        if (feedKey == null) {
            feedKey = System.getenv("TURNSTONE_FEED_KEY");
        }
        if (username == null && feedKey == null) {
            throw new ParameterException(spec.commandLine(), "Say who you are: --as USER, or --feed-key KEY");
        }
    }

    Membership signedIn(RunningSystem system) {
        if (username == null) {
            return system.part(FeedKeys.class)
                    .holder(Objects.requireNonNull(feedKey))
                    .orElseThrow(() -> refused("The feed key is not right, or was withdrawn."));
        }
        Membership person = person(system, username);
        if (Acting.as(person, () -> system.part(SetPassword.class).isOwed())) {
            throw refused("Sign in once in a browser first, to choose a password of your own.");
        }
        return person;
    }

    private static Membership person(RunningSystem system, String username) {
        PasswordAnswer answer = system.part(CheckPassword.class).check(username, password(), HERE);
        return switch (answer) {
            case Passed passed ->
                passed.next() == PasswordAnswer.Next.SIGNED_IN
                        ? passed.memberships().getFirst()
                        : withCode(system, passed);
            case PasswordAnswer.Refused() -> throw refused("The username or password is not right.");
            case PasswordAnswer.TooSoon(Duration wait) -> throw refused(tooSoon(wait));
        };
    }

    private static Membership withCode(RunningSystem system, Passed passed) {
        if (passed.next() == PasswordAnswer.Next.ENROL) {
            throw refused("Sign in once in a browser first, to set up your authenticator app.");
        }
        String code = said("TURNSTONE_CODE", "Code of your authenticator app: ");
        return switch (system.part(CheckCode.class).check(passed.username(), code, "", HERE)) {
            case CodeAnswer.Right right -> right.memberships().getFirst();
            case CodeAnswer.Wrong() -> throw refused("The code is not right.");
            case CodeAnswer.TooSoon(Duration wait) -> throw refused(tooSoon(wait));
        };
    }

    private static String password() {
        return said("TURNSTONE_PASSWORD", "Password: ");
    }

    private static String said(String variable, String prompt) {
        String given = System.getenv(variable);
        return given != null
                ? given
                : Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword(prompt))
                        .map(String::new)
                        .orElseThrow(() -> refused("There is no keyboard to ask at: set " + variable + "."));
    }

    private static String tooSoon(Duration wait) {
        return "Too many tries. Wait " + Math.max(1, wait.toSeconds()) + " seconds and try again.";
    }

    private static EnvironmentProblem refused(String words) {
        return new EnvironmentProblem(words);
    }
}
