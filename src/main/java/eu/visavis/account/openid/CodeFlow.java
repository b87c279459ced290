package eu.visavis.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.visavis.account.ProviderFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Date;
import java.util.Optional;

/** The authorization code flow (OpenID Connect Core 1.0, 3.1) with PKCE (RFC 7636), as a confidential client. */
@ApplicationScoped
public class CodeFlow {
    /** In characters (OpenID Connect Core 1.0, 2). */
    private static final int LONGEST_SUBJECT = 255;

    private final ProviderCalls calls;
    private final ProviderKeys keys;

    @Inject
    public CodeFlow(ProviderCalls calls, ProviderKeys keys) {
        this.calls = calls;
        this.keys = keys;
    }

    CodeFlow() { // for the CDI client proxy
        this(null, null);
    }

    /** What this installation is to a provider. */
    public record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]"; // the secret never into a log
        }
    }

    /**
     * What is made up for one sign-in and known to this installation alone, but for what the browser carries.
     *
     * @param back where the browser comes back to
     */
    public record Secrets(String state, String nonce, String verifier, URI back) {
        public static Secrets random(URI back) {
            return new Secrets(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), back);
        }

        @Override
        public String toString() {
            return "Secrets[…]"; // never into a log
        }
    }

    /**
     * Where a browser is sent.
     *
     * @param anew whether people have to show anew who they are
     */
    public URI address(ProviderMetadata provider, String clientId, Secrets secrets, boolean anew) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(clientId),
                        secrets.back())
                .endpointURI(provider.authorization())
                .state(new State(secrets.state()))
                .nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256);
        if (anew) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        return request.build().toURI();
    }

    /** Exchanges a code for what the provider says of who signed in. */
    public Claims claims(ProviderMetadata provider, Client client, Secrets secrets, String code)
            throws ProviderFailure {
        OIDCTokenResponse answer = exchanged(provider, client, secrets, code);
        IDTokenClaimsSet token = validated(
                provider, client, secrets.nonce(), answer.getOIDCTokens().getIDToken());
        if (token.getSubject().getValue().length() > LONGEST_SUBJECT) {
            throw new ProviderFailure(ProviderFault.TOKEN, "sub");
        }
        ClaimsSet told = token;
        if (told.getStringClaim("email") == null && provider.userInfo().isPresent()) {
            told = userInfo(provider, answer.getOIDCTokens().getAccessToken(), token);
        }
        return new Claims(
                token.getSubject().getValue(),
                text(told, "email"),
                Optional.ofNullable(told.getClaim("email_verified")).map(CodeFlow::isTrue),
                text(told, "given_name"),
                text(told, "family_name"),
                text(told, "name"),
                Optional.ofNullable(token.getAuthenticationTime()).map(Date::toInstant));
    }

    /** Checks a token: signature, issuer, audience, times, nonce (OpenID Connect Core 1.0, 3.1.3.7). */
    IDTokenClaimsSet validated(ProviderMetadata provider, Client client, String nonce, JWT token)
            throws ProviderFailure {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(provider.issuer()), new ClientID(client.id()), keys.selector(provider), null);
        try {
            return validator.validate(token, new Nonce(nonce));
        } catch (BadJOSEException e) {
            throw new ProviderFailure(ProviderFault.TOKEN, e);
        } catch (JOSEException e) {
            throw new ProviderFailure(ProviderFault.KEYS, e);
        }
    }

    private OIDCTokenResponse exchanged(ProviderMetadata provider, Client client, Secrets secrets, String code)
            throws ProviderFailure {
        ClientID id = new ClientID(client.id());
        Secret secret = new Secret(client.secret());
        ClientAuthentication proof =
                provider.secretInBody() ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), secrets.back(), new CodeVerifier(secrets.verifier()));
        TokenRequest request = new TokenRequest.Builder(provider.token(), proof, grant).build();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(calls.send(request.toHTTPRequest()));
            if (answer.indicatesSuccess()) {
                return (OIDCTokenResponse) answer.toSuccessResponse();
            }
            String error = answer.toErrorResponse().getErrorObject().getCode();
            throw new ProviderFailure(
                    "invalid_client".equals(error) || "unauthorized_client".equals(error)
                            ? ProviderFault.CLIENT
                            : ProviderFault.TOKEN,
                    error == null ? "" : error);
        } catch (ParseException e) {
            throw new ProviderFailure(ProviderFault.TOKEN, e);
        }
    }

    /** What it says apart from the token, which must be about the same person (OpenID Connect Core 1.0, 5.3.2). */
    private ClaimsSet userInfo(ProviderMetadata provider, AccessToken access, IDTokenClaimsSet token)
            throws ProviderFailure {
        UserInfoRequest request = new UserInfoRequest(provider.userInfo().orElseThrow(), access);
        try {
            UserInfoResponse answer = UserInfoResponse.parse(calls.send(request.toHTTPRequest()));
            UserInfo said =
                    answer.indicatesSuccess() ? answer.toSuccessResponse().getUserInfo() : null;
            if (said == null || !said.getSubject().equals(token.getSubject())) {
                throw new ProviderFailure(ProviderFault.TOKEN, "userinfo");
            }
            return said;
        } catch (ParseException e) {
            throw new ProviderFailure(ProviderFault.TOKEN, e);
        }
    }

    private static String text(ClaimsSet claims, String name) {
        String value = claims.getStringClaim(name);
        return value == null ? "" : value.strip();
    }

    /** Some write it as a text. */
    private static boolean isTrue(Object claim) {
        return Boolean.TRUE.equals(claim) || "true".equals(claim);
    }
}
