package eu.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.testing.Scanner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirusScanTest {
    private final Scanner scanner = new Scanner();
    private final VirusScan scan = new VirusScan(Optional.of(scanner.address()));

    @AfterEach
    void close() throws IOException {
        scanner.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 10 * 1024 * 1024})
    void findsFilesOfAnyLengthHarmless(int length) throws IOException {
        assertThat(scan.scan(new byte[length])).isEqualTo(VirusScan.Verdict.HARMLESS);
    }

    @Test
    void findsWhatIsHarmfulAlsoAcrossChunks() throws IOException {
        byte[] file = (" ".repeat(64 * 1024 - 20) + Scanner.EICAR).getBytes(StandardCharsets.US_ASCII);

        assertThat(scan.scan(file)).isEqualTo(VirusScan.Verdict.INFECTED);
    }

    @Test
    void saysNothingOfFilesThatAreTooLongForTheDaemon() {
        assertThatIOException()
                .isThrownBy(() -> scan.scan(new byte[26 * 1024 * 1024]))
                .withMessageContaining("size limit exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: OK and more", "OK", "UNKNOWN COMMAND", "stream: Can't allocate memory ERROR", " "})
    void takesNoOtherAnswerForHarmless(String answer) {
        scanner.say(answer);

        assertThatIOException().isThrownBy(() -> scan.scan(new byte[10]));
    }

    @Test
    void failsWhereNobodyListens() throws IOException {
        try (Socket bound = new Socket()) { // keeps its port from others and listens to nobody
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            VirusScan alone = new VirusScan(Optional.of("127.0.0.1:" + bound.getLocalPort()));

            assertThatIOException().isThrownBy(() -> alone.scan(new byte[10]));
        }
    }

    @Test
    void isOffUnlessSet() {
        assertThat(new VirusScan(Optional.empty()).isOn()).isFalse();
        assertThat(new VirusScan(Optional.of(" ")).isOn()).isFalse();
        assertThat(scan.isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:0", "localhost:70000", ":3310", "a b:1", "http://localhost:1"})
    void refusesWhatIsNoHostWithAPort(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VirusScan(Optional.of(setting)));
    }
}
