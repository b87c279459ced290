package eu.visavis.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String SECRET = "q3Zk0Vt1mA9xY7bC2dE4fG6hJ8kL0mN1pQ3rS5tU7vW";

    @Test
    void writesOneObjectALine() {
        LogRecord record = record("He said \"no\"\\\nand left\u2028 at 5 °C\u0001");

        assertThat(new Lines("json").format(record))
                .isEqualTo("{\"time\":\"2027-03-01T08:00:00Z\",\"level\":\"WARNING\",\"logger\":\"eu.visavis.X\","
                        + "\"message\":\"He said \\\"no\\\"\\\\\\nand left\\u2028 at 5 °C\\u0001\"}\n");
    }

    @Test
    void writesNamedValuesAsMembers() {
        LogRecord record = record("Request failed {0}");
        record.setParameters(new Object[] {new TreeMap<>(Map.of("reference", "1a2b3c4d", "status", 500))});

        assertThat(new Lines("json").format(record))
                .endsWith("\"message\":\"Request failed {0}\",\"reference\":\"1a2b3c4d\",\"status\":500}\n");
        assertThat(new Lines("plain").format(record))
                .isEqualTo(
                        "2027-03-01T08:00:00Z WARNING eu.visavis.X Request failed {0}, reference 1a2b3c4d, status 500"
                                + System.lineSeparator());
    }

    @Test
    void writesTheParametersOfOthersIntoTheirMessage() {
        LogRecord record = record("Port {0} is open");
        record.setParameters(new Object[] {"eighty"});

        assertThat(new Lines("plain").format(record)).contains(" Port eighty is open");
    }

    @Test
    void keepsAFailureWithinTheObject() {
        LogRecord record = record("Failed");
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));

        String line = new Lines("json").format(record);

        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .contains("\"thrown\":\"java.lang.IllegalStateException: outer\\n\\tat eu.visavis.app.log.LinesTest")
                .contains("\\nCaused by: java.lang.IllegalArgumentException: inner\\n");
    }

    @Test
    void hidesAddressesAndSecrets() {
        LogRecord record = record("To <zoë.o'neill@müller-söhne.example>, see /sign-in/" + SECRET + "?x=a@b.eu");
        record.setThrown(new IllegalStateException("for ann@x.example"));

        for (String format : new String[] {"plain", "json"}) {
            assertThat(new Lines(format).format(record))
                    .contains("/sign-in/(secret)")
                    .contains("(address)")
                    .doesNotContain("example", "zoë", "ann@", "b.eu", SECRET);
        }
    }

    @Test
    void showsTheLinkOfTheSetUpAndNamesOfPrograms() {
        String name = "eu.visavis.scheduling.solver.MeetingConstraintsWithAVeryLongNameThatNeverEndsAtAll2$Proxy";
        LogRecord record = record("http://localhost/setup/" + SECRET + " by " + name);

        assertThat(new Lines("plain").format(record)).contains(SECRET);
    }

    @Test
    void hidesTheRowThatADatabaseRefused() {
        SQLException refusal = new SQLException("Key (email_key)=(Zoë) already exists.", "23505");
        LogRecord record = record("Failed");
        record.setThrown(new IllegalStateException("Internal: " + refusal.getMessage(), refusal));

        assertThat(new Lines("plain").format(record))
                .contains("java.lang.IllegalStateException\n", "java.sql.SQLException: SQLSTATE 23505\n")
                .doesNotContain("Zoë");
    }

    @Test
    void tellsWhyADatabaseCannotBeReached() {
        LogRecord record = record("Failed");
        record.setThrown(new SQLException("Connection to db refused", "08001"));

        assertThat(new Lines("plain").format(record)).contains("SQLException: Connection to db refused");
    }

    @Test
    void refusesFormatsThatAreNone() {
        assertThatThrownBy(() -> new Lines("xml")).hasMessage("The format of the log must be plain or json: xml");
    }

    private static LogRecord record(String message) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setInstant(Instant.parse("2027-03-01T08:00:00Z"));
        record.setLoggerName("eu.visavis.X");
        return record;
    }
}
