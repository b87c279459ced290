package eu.visavis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sends requests over HTTP and keeps cookies; follows no redirects. */
public final class Web {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "visavis-test-boundary";

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Jar())
            .build();

    /** Keeps cookies as a browser does that reaches the server through a proxy that speaks TLS. */
    private static final class Jar extends CookieManager {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return super.get(overTls(uri), headers);
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(overTls(uri), headers);
        }

        private static URI overTls(URI uri) {
            return URI.create(uri.toString().replaceFirst("^http:", "https:"));
        }
    }

    /** A caller of the installation at an address without a slash at its end. */
    public Web(String base) {
        this.base = base;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for a stream that does not end, and hangs up as soon as the answer begins. */
    public HttpResponse<String> listenBriefly(String path) {
        return send(request(path).GET(), answer -> new HangingUp());
    }

    /** Asks with further headers. */
    public HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.GET());
    }

    /** The bytes that the body of an answer has on its way to a browser that understands gzip. */
    public int packedBytes(String path) {
        return send(request(path).header("Accept-Encoding", "gzip").GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body()
                .length;
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, Map.of());
    }

    /** Sends a form with further headers. */
    public HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path).header("Content-Type", FORM);
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends CSV files, by the names of their fields. */
    public HttpResponse<String> upload(String path, Map<String, String> files) {
        String body = files.entrySet().stream()
                .map(file -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.getKey()
                        + "\"; filename=\"" + file.getKey() + ".csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + file.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Sends a form as browsers do if files can go with it, without any file; in ASCII. */
    public HttpResponse<String> parts(String path, Map<String, String> fields) {
        return parts(path, fields, Map.of());
    }

    /** The same, with files. */
    public HttpResponse<String> parts(String path, Map<String, String> fields, Map<String, String> files) {
        String sent = files.entrySet().stream()
                .map(file -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.getKey()
                        + "\"; filename=\"x\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        + file.getValue() + "\r\n")
                .collect(Collectors.joining());
        String body = fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", sent + "--" + BOUNDARY + "--\r\n"));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /** Sends anything. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Offers a form of a size to the server, which may refuse it before it is sent. */
    public HttpResponse<String> offer(String path, String form) {
        return send(request(path)
                .expectContinue(true)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The first group of the first match in a page. */
    public static String find(String regex, String page) {
        Matcher matcher = Pattern.compile(regex).matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + regex + " in a page of " + page.length() + " characters: "
                    + page.replaceAll("<[^>]*>|\\s+", " ").strip());
        }
        return matcher.group(1);
    }

    /** Where an answer sends the caller, "" if nowhere. */
    public static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads nothing of a body. */
    private static final class HangingUp implements HttpResponse.BodySubscriber<String> {
        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            // Nothing is asked for.
        }

        @Override
        public void onError(Throwable problem) {
            // Whoever hangs up does not hear of it.
        }

        @Override
        public void onComplete() {
            // Nor of the end.
        }
    }
}
