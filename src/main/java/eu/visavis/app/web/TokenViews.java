package eu.visavis.app.web;

import eu.visavis.account.ApiTokens;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page of tokens, of a person or of a network. */
@RequestScoped
class TokenViews {
    private static final int LONGEST_NAME = 100;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final ApiTokens tokens;
    private final Caller caller;

    @Inject
    TokenViews(ApiTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    TokenViews() { // for the CDI client proxy
        this(null, null);
    }

    Html list(ApiTokens.Holder holder) {
        return page(
                holder,
                Form.filled(Map.of(
                        "days", List.of(String.valueOf(DAYS.get(1))), "scopes", List.of(TokenScope.READ.name()))),
                "");
    }

    /** Makes a token and shows its secret; only this answer holds it, so it is no redirect. */
    Response issue(ApiTokens.Holder holder, Form form) {
        String name = form.required("name", LONGEST_NAME, "account.tokens.nameMissing");
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        form.all("scopes").forEach(scope -> TokenScope.ofName(scope).ifPresent(scopes::add));
        if (scopes.isEmpty()) {
            form.wrong("scopes", "account.tokens.scopesMissing");
        }
        Optional<Integer> days = form.read("days", TokenViews::days, "account.tokens.daysMissing");
        if (!form.isWrong()) {
            Optional<Token> token =
                    tokens.issue(holder, new ApiTokens.Order(name, Duration.ofDays(days.orElseThrow()), scopes));
            if (token.isPresent()) {
                return Response.ok(
                                page(holder, Form.filled(Map.of()), token.get().secret()))
                        .build();
            }
            form.wrong("name", "account.tokens.tooMany", ApiTokens.MOST);
        }
        return Response.status(400).entity(page(holder, form, "")).build();
    }

    private Html page(ApiTokens.Holder holder, Form form, String secret) {
        Formats formats = Formats.in(caller.language());
        Messages messages = Messages.in(caller.language());
        List<TokenRow> rows = tokens.of(holder).stream()
                .map(token -> TokenRow.of(token, messages, formats))
                .toList();
        List<Choice> days = DAYS.stream()
                .map(number -> new Choice(String.valueOf(number), messages.text("account.tokens.forDays", number)))
                .toList();
        List<Choice> scopes = Arrays.stream(TokenScope.values())
                .map(scope -> new Choice(scope.name(), messages.text("api.scope." + scope)))
                .toList();
        return new Html(
                "account/tokens",
                Map.of(
                        "form", form,
                        "rows", rows,
                        "days", days,
                        "scopes", scopes,
                        "secret", secret,
                        "network", holder.networkId().isPresent()));
    }

    private static Optional<Integer> days(String typed) {
        return DAYS.stream()
                .filter(number -> String.valueOf(number).equals(typed))
                .findFirst();
    }
}
