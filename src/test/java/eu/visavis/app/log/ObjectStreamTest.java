package eu.visavis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ObjectStreamTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void makesObjectsOfLinesThatAreNone() {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new ObjectStream(console, CLOCK), true, StandardCharsets.UTF_8);

        out.print("Stopped ");
        out.println("at 5 °C for a@b.eu");
        out.println();
        out.println("{\"time\":\"x\"}");

        assertThat(console.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"time\":\"2027-03-01T08:00:00Z\",\"level\":\"INFO\",\"logger\":\"console\","
                                + "\"message\":\"Stopped at 5 °C for (address)\"}",
                        "{\"time\":\"x\"}");
    }
}
