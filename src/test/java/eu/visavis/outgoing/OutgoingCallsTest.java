package eu.visavis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingCallsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void readsAnswersAndPostsBodies() throws CallFailure {
        OutgoingCalls calls = calls("private", LONG);

        assertThat(calls.get(address("/short"), Map.of())).isEqualTo(new Reply(200, "text/plain", "GET /short "));
        assertThat(calls.post(address("/short"), Map.of("X-Mark", "m"), "größer")
                        .body())
                .isEqualTo("POST /short größer");
    }

    @Test
    void followsNoRedirect() throws CallFailure {
        assertThat(calls("private", LONG).get(address("/moved"), Map.of()).status())
                .isEqualTo(302);
        assertThat(asked).containsExactly("/moved");
    }

    @Test
    void readsNoMoreThanItMay() {
        assertThat(failure(calls("private", LONG), address("/long"))).isEqualTo(CallFailure.Kind.TOO_LONG);
    }

    @Test
    void hangsUpOnWhoAnswersByteByByte() {
        assertThat(failure(calls("private", Duration.ofMillis(300)), address("/drip")))
                .isEqualTo(CallFailure.Kind.TIMEOUT);
    }

    @Test
    void connectsToNoMachineThatTheRuleRefuses() {
        OutgoingCalls calls = calls("public", LONG);

        assertThat(failure(
                        calls,
                        URI.create("https://localhost:" + server.getAddress().getPort())))
                .isEqualTo(CallFailure.Kind.REFUSED);
        assertThat(failure(
                        calls,
                        URI.create("https://127.0.0.1:" + server.getAddress().getPort())))
                .isEqualTo(CallFailure.Kind.REFUSED);
        assertThat(failure(calls, address("/short"))).isEqualTo(CallFailure.Kind.REFUSED);
        assertThat(asked).isEmpty();
    }

    @Test
    void tellsWhatStandsInTheWay() throws IOException {
        OutgoingCalls calls = calls("private", LONG);
        assertThat(failure(calls, URI.create("https://no-such-host.invalid/"))).isEqualTo(CallFailure.Kind.UNKNOWN);
        try (Socket bound = new Socket()) { // keeps its port from others and listens to nobody
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(failure(calls, URI.create("http://localhost:" + bound.getLocalPort())))
                    .isEqualTo(CallFailure.Kind.CONNECTION);
        }
        try (ServerSocket plain = new ServerSocket(0)) {
            CompletableFuture.runAsync(() -> answerInPlain(plain));
            assertThat(failure(calls, URI.create("https://localhost:" + plain.getLocalPort())))
                    .isEqualTo(CallFailure.Kind.TLS);
        }
    }

    private static void answerInPlain(ServerSocket listening) {
        try (Socket caller = listening.accept()) {
            caller.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            caller.getInputStream().readNBytes(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallFailure.Kind failure(OutgoingCalls calls, URI address) {
        return catchThrowableOfType(CallFailure.class, () -> calls.get(address, Map.of()))
                .kind();
    }

    private static OutgoingCalls calls(String reach, Duration patience) {
        return new OutgoingCalls(new AddressRule("TEST", reach, false, false), patience, 1000);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body = exchange.getRequestMethod() + " " + path + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (path) {
            case "/moved" -> {
                exchange.getResponseHeaders().add("Location", "/short");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/drip" -> drip(exchange);
            default -> {
                byte[] bytes = (path.equals("/long") ? "x".repeat(1001) : body).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, path.equals("/long") ? 0 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    /** Ends when the caller hangs up. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 900; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
