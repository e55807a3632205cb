package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** What a command says of itself, and to whoever asks it wrongly. */
class CommandHelpTests {
    @TestFactory
    Stream<DynamicTest> no_line_of_help_is_folded_a_second_time() {
        return Turnstone.commandLine().getSubcommands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    String help = command.getValue().getUsageMessage();
                    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
                    for (String line :
                            command.getValue().getCommandSpec().usageMessage().footer()) {
                        String written = String.format(line);
                        assertThat(help).contains(written.length() > 120 ? written.substring(0, 60) : written);
                    }
                }));
    }

    @Test
    void wrong_usage_is_two_lines_what_is_wrong_and_where_to_read_on() {
        assertThat(said("reoffending", "--index", "a", "--offences", "b", "--out", "c", "--waiting-months", "abc"))
                .isEqualToNormalizingNewlines("""
                        Invalid value for option '--waiting-months': "abc" is not a whole number
                        How to use it: ./turnstone reoffending --help
                        """);
        assertThat(said("match", "a", "b", "--out", "c", "--lead", "far")).contains("\"far\" is not a number");
        assertThat(said("ogrs3", "--out", "c")).isEqualToNormalizingNewlines("""
                        Missing required parameter: 'CASES.csv'
                        How to use it: ./turnstone ogrs3 --help
                        """);
        assertThat(said("reofending"))
                .contains("Did you mean: ")
                .contains("reoffending")
                .contains("./turnstone --help");
    }

    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Turnstone.commandLine().setErr(new PrintWriter(said));
        assertThat(line.execute(arguments)).isEqualTo(2);
        return said.toString();
    }
}
