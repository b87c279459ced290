package eu.visavis.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls machines that people named. Only those are connected to that the rule permits, judged when the name is resolved
 * for the connection, so that a name cannot mean another machine a moment later. Redirects are not followed, nothing is
 * tried again, no cookies are kept, no proxy is used, and connections are not kept for the next call.
 */
public final class OutgoingCalls {
    private final AddressRule rule;
    private final Duration patience;
    private final int longest;
    private final CloseableHttpClient client;

    /**
     * @param patience how long a call may take from the connection to the last byte
     * @param longest the most bytes that are read of an answer
     */
    public OutgoingCalls(AddressRule rule, Duration patience, int longest) {
        this.rule = rule;
        this.patience = patience;
        this.longest = longest;
        Timeout timeout = Timeout.of(patience);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Judging())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Visavis")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression() // what is read is what was sent, so that it can be counted
                .build();
    }

    /** Says at the look-up of a name whether its machines may be reached. */
    private final class Judging extends SystemDefaultDnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] permitted =
                    Arrays.stream(super.resolve(host)).filter(rule::permits).toArray(InetAddress[]::new);
            if (permitted.length == 0) {
                throw new RefusedHost(host);
            }
            return permitted;
        }
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class RefusedHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedHost(String host) {
            super(host);
        }
    }

    /** Reads what is at an address. */
    public Reply get(URI address, Map<String, String> headers) throws CallFailure {
        return call(address, new HttpUriRequestBase("GET", address), headers);
    }

    /** Posts a body, of the type that the headers state. */
    public Reply post(URI address, Map<String, String> headers, String body) throws CallFailure {
        HttpUriRequestBase request = new HttpUriRequestBase("POST", address);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), null));
        return call(address, request, headers);
    }

    private Reply call(URI address, HttpUriRequestBase request, Map<String, String> headers) throws CallFailure {
        if (!rule.isFine(address)) {
            throw new CallFailure(CallFailure.Kind.REFUSED, null);
        }
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        // Somebody may answer byte by byte, also while keys are agreed: only the end of all patience helps.
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return client.execute(request, this::read);
        } catch (IOException e) {
            throw new CallFailure(late.get() ? CallFailure.Kind.TIMEOUT : kind(e), e);
        } finally {
            end.cancel(false);
        }
    }

    private Reply read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Reply(response.getCode(), "", "");
        }
        try (InputStream in = entity.getContent()) {
            byte[] body = in.readNBytes(longest + 1);
            if (body.length > longest) {
                throw new TooLong();
            }
            String type = entity.getContentType() == null ? "" : entity.getContentType();
            return new Reply(response.getCode(), type, new String(body, StandardCharsets.UTF_8));
        }
    }

    private static CallFailure.Kind kind(IOException e) {
        if (e instanceof TooLong) {
            return CallFailure.Kind.TOO_LONG;
        }
        if (e instanceof RefusedHost) {
            return CallFailure.Kind.REFUSED;
        }
        if (e instanceof UnknownHostException) {
            return CallFailure.Kind.UNKNOWN;
        }
        if (e instanceof SSLException) {
            return CallFailure.Kind.TLS;
        }
        return e instanceof InterruptedIOException ? CallFailure.Kind.TIMEOUT : CallFailure.Kind.CONNECTION;
    }
}
