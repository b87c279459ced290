package eu.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A program that calls the installation with a token, keeps no cookies and follows no redirects. */
public final class Program {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String base;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A caller of the installation at an address without a slash at its end; without a secret it sends no token. */
    public Program(String base, String secret) {
        this.base = base;
        this.secret = secret;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Reads in a type or language of choice. */
    public HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** Reads with further headers. */
    public HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.GET());
    }

    public HttpResponse<String> postJson(String path, String body) {
        return send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends a run as soon as it has a plan. */
    public void stopWithPlan(String event, String run) {
        String path = "/api/v1/events/" + event + "/runs/" + run;
        while (true) {
            String state = get(path).body();
            if (state.contains("\"plan\":") || state.contains("\"over\":true")) {
                break;
            }
        }
        postJson(path + "/stop", "{}");
        get(path + "/progress"); // ends when the run does
    }

    /** Sends anything. */
    public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Offers a body to the server, which may refuse it before it is sent. */
    public HttpResponse<String> offer(String path, String contentType, byte[] body) {
        return send(request(path)
                .expectContinue(true)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
