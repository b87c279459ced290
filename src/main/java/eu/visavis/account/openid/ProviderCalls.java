package eu.visavis.account.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import eu.visavis.account.ProviderFault;
import eu.visavis.outgoing.AddressRule;
import eu.visavis.outgoing.CallFailure;
import eu.visavis.outgoing.OutgoingCalls;
import eu.visavis.outgoing.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls identity providers, within bounds of place, time and size. */
@ApplicationScoped
public class ProviderCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 512 * 1024;

    private final AddressRule rule;
    private final OutgoingCalls calls;

    /** @throws IllegalArgumentException if the setting is neither public nor private nor none */
    @Inject
    public ProviderCalls(
            @ConfigProperty(name = "visavis.provider.addresses", defaultValue = "public") String reach,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.rule = new AddressRule("VISAVIS_PROVIDER_ADDRESSES", reach, demo, false);
        this.calls = new OutgoingCalls(rule, PATIENCE, LONGEST);
    }

    ProviderCalls() { // for the CDI client proxy
        this("none", false);
    }

    /** Whether providers are reached at all. */
    public boolean isAny() {
        return rule.isAny();
    }

    /** Reads an issuer as somebody typed it: an address over TLS without query (OpenID Connect Discovery 1.0, 3). */
    public Optional<URI> readIssuer(String typed) {
        return rule.read(typed).filter(address -> address.getRawQuery() == null);
    }

    /** Whether an address that a provider names may be used. */
    boolean isFine(URI address) {
        return address != null && rule.isFine(address);
    }

    Reply get(URI address) throws ProviderFailure {
        try {
            return calls.get(address, Map.of("Accept", "application/json"));
        } catch (CallFailure e) {
            throw new ProviderFailure(fault(e), e);
        }
    }

    /** Sends what the library has made. */
    HTTPResponse send(HTTPRequest request) throws ProviderFailure {
        Map<String, String> headers = new HashMap<>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.put("Accept", "application/json");
        try {
            Reply reply = request.getMethod() == HTTPRequest.Method.POST
                    ? calls.post(request.getURI(), headers, request.getBody())
                    : calls.get(request.getURI(), headers);
            HTTPResponse response = new HTTPResponse(reply.status());
            if (!reply.type().isEmpty()) {
                response.setContentType(reply.type());
            }
            response.setBody(reply.body());
            return response;
        } catch (CallFailure e) {
            throw new ProviderFailure(fault(e), e);
        } catch (ParseException e) {
            throw new ProviderFailure(ProviderFault.TOKEN, e);
        }
    }

    /** Reads keys for the library. */
    ResourceRetriever retriever() {
        return (URL address) -> {
            try {
                Reply reply = calls.get(address.toURI(), Map.of("Accept", "application/json"));
                if (reply.status() != 200) {
                    throw new IOException("Status " + reply.status() + " for the keys of a provider");
                }
                return new Resource(reply.body(), reply.type());
            } catch (CallFailure | URISyntaxException e) {
                throw new IOException("Cannot read the keys of a provider", e);
            }
        };
    }

    private static ProviderFault fault(CallFailure failure) {
        return switch (failure.kind()) {
            case REFUSED -> ProviderFault.ADDRESS;
            case UNKNOWN -> ProviderFault.UNKNOWN;
            case TLS -> ProviderFault.TLS;
            case TIMEOUT, CONNECTION -> ProviderFault.CONNECTION;
            case TOO_LONG -> ProviderFault.DOCUMENT;
        };
    }
}
