package eu.visavis.account;

import eu.visavis.account.openid.Claims;
import eu.visavis.account.openid.CodeFlow;
import eu.visavis.account.openid.Discovery;
import eu.visavis.account.openid.ProviderFailure;
import eu.visavis.account.openid.ProviderMetadata;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signing in with the identity provider of an organisation. No transaction may be open, since providers take their time. */
@ApplicationScoped
public class ProviderSigningIn {
    private static final Logger LOG = Logger.getLogger(ProviderSigningIn.class.getName());

    /** So long a browser may take on its way to a provider and back. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** By so much the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final IdentityProviders providers;
    private final ProviderVisits visits;
    private final LinkedIdentities identities;
    private final SignInSteps steps;
    private final Discovery discovery;
    private final CodeFlow flow;
    private final Clock clock;

    @Inject
    ProviderSigningIn(
            IdentityProviders providers,
            ProviderVisits visits,
            LinkedIdentities identities,
            SignInSteps steps,
            Discovery discovery,
            CodeFlow flow,
            Clock clock) {
        this.providers = providers;
        this.visits = visits;
        this.identities = identities;
        this.steps = steps;
        this.discovery = discovery;
        this.flow = flow;
        this.clock = clock;
    }

    ProviderSigningIn() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /**
     * How somebody wants to sign in.
     *
     * @param browser the secret by which the browser is known again when it comes back
     * @param target where it wants to go afterwards
     * @param anew whether they are to show anew who they are
     * @param back the address at which the provider gives it back
     */
    public record Wish(Token browser, String target, boolean anew, URI back) {}

    /**
     * With what a browser comes back (RFC 6749, 4.1.2; RFC 9207).
     *
     * @param code empty if there was an error
     * @param issuer empty if the provider does not name itself
     */
    public record Answer(String state, Optional<String> code, Optional<String> issuer) {}

    /**
     * What came of it.
     *
     * @param entered present if there is no refusal
     * @param target where the browser wanted to go, as far as it is known
     */
    public record Outcome(Optional<SignInSteps.Entered> entered, Optional<ProviderRefusal> refusal, String target) {
        private static Outcome refused(ProviderRefusal why, String target) {
            return new Outcome(Optional.empty(), Optional.of(why), target);
        }
    }

    /** Whether the settings let any provider be reached. */
    public boolean isPossible() {
        return discovery.isPossible();
    }

    /** The address to which the browser is sent; empty if the provider does not work. */
    public Optional<URI> begin(IdentityProvider provider, Wish wish) {
        try {
            ProviderMetadata metadata = discovery.of(provider.issuer());
            CodeFlow.Secrets secrets = CodeFlow.Secrets.random(wish.back());
            visits.begin(provider, secrets, wish.browser(), wish.target(), wish.anew());
            return Optional.of(flow.address(metadata, provider.clientId(), secrets, wish.anew()));
        } catch (ProviderFailure e) {
            note(provider, e);
            return Optional.empty();
        }
    }

    /**
     * Goes on when a browser comes back.
     *
     * @param language in which somebody new is addressed
     */
    public Outcome finish(IdentityProvider provider, Answer answer, Token browser, Browser family, Language language) {
        Optional<ProviderVisit> found = visits.end(provider, answer.state(), browser);
        if (found.isEmpty()) {
            return Outcome.refused(ProviderRefusal.LOST, "/");
        }
        ProviderVisit visit = found.get();
        String target = visit.target();
        try {
            ProviderMetadata metadata = discovery.of(provider.issuer());
            if (!isFrom(metadata, answer)) {
                return Outcome.refused(ProviderRefusal.LOST, target);
            }
            if (answer.code().isEmpty()) {
                return Outcome.refused(ProviderRefusal.CANCELLED, target);
            }
            CodeFlow.Client client = new CodeFlow.Client(provider.clientId(), provider.clientSecret());
            Claims claims = flow.claims(
                    metadata,
                    client,
                    visit.secrets(answer.state()),
                    answer.code().get());
            if (visit.isAnew() && !isRecent(claims)) {
                return Outcome.refused(ProviderRefusal.NOT_ANEW, target);
            }
            return entered(provider, claims, target, family, language);
        } catch (ProviderFailure e) {
            note(provider, e);
            return Outcome.refused(ProviderRefusal.FAULT, target);
        }
    }

    private Outcome entered(
            IdentityProvider provider, Claims claims, String target, Browser family, Language language) {
        LinkedIdentities.Admission admission = identities.admit(provider, claims, language);
        if (admission.refusal().isPresent()) {
            return Outcome.refused(admission.refusal().get(), target);
        }
        Instant longAgo = clock.instant().minus(WebSessions.FRESH);
        SignInSteps.Entered entered = steps.enterByProvider(
                admission.personId().orElseThrow(),
                target,
                family,
                claims.authenticatedAt().orElse(longAgo));
        return new Outcome(Optional.of(entered), Optional.empty(), target);
    }

    /** Another provider's answer must not be taken for this one's (RFC 9207, 2.4). */
    private static boolean isFrom(ProviderMetadata provider, Answer answer) {
        return answer.issuer().map(provider.issuer().toString()::equals).orElse(!provider.namesItself());
    }

    private boolean isRecent(Claims claims) {
        Instant limit = clock.instant().minus(WebSessions.FRESH).minus(SKEW);
        return claims.authenticatedAt().filter(limit::isBefore).isPresent();
    }

    private void note(IdentityProvider provider, ProviderFailure failure) {
        LOG.log(Level.WARNING, "Identity provider {0}: {1} {2}", new Object[] {
            provider.code(), failure.fault(), failure.detail()
        });
        providers.noteFault(provider.code(), failure.fault());
    }
}
