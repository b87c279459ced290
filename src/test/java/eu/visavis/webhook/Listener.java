package eu.visavis.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program that is told; it answers what it was told to answer, and 204 afterwards. */
final class Listener implements AutoCloseable {
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A request that came in. */
    record Heard(String path, String contentType, String id, String timestamp, String signatures, String body) {
        /** Checks a signature as a receiver does that knows the standard only. */
        boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                mac.update(id.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) '.');
                String expected =
                        Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(signatures.split(" ")).contains("v1," + expected);
            } catch (GeneralSecurityException e) {
                throw new AssertionError("Cannot check a signature", e);
            }
        }
    }

    Listener(Integer... answers) {
        this.answers.addAll(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError("Cannot listen", e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook?key=1");
    }

    List<Heard> heard() {
        return heard;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
            int status = answers.isEmpty() ? 204 : answers.poll();
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, NO_BODY);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
