package eu.visavis.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TokenScope;
import eu.visavis.text.Messages;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An expected refusal towards a program, which becomes an answer by RFC 9457. */
public class Problem extends RuntimeException {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Below this address, each kind of problem is explained. */
    public static final String TYPES = "/api/v1/problems/";

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Mistake> mistakes;

    /**
     * One place of what was sent.
     *
     * @param pointer JSON pointer (RFC 6901), or the name of a parameter
     * @param key message key; its text says what to do
     */
    public record Mistake(String pointer, String key, Object... arguments) {}

    public Problem(ProblemKind kind) {
        this(kind, List.of());
    }

    /** A problem with what is wrong at which place. */
    public Problem(ProblemKind kind, List<Mistake> mistakes) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.mistakes = List.copyOf(mistakes);
    }

    public ProblemKind kind() {
        return kind;
    }

    /** The title of a kind in words. */
    public static String title(ProblemKind kind, Messages messages) {
        return messages.text("api.problem." + kind + ".title");
    }

    /** What can be done about a kind, in words. */
    public static String detail(ProblemKind kind, Messages messages) {
        return messages.text("api.problem." + kind + ".text");
    }

    /** The list of mistakes, in words, as it stands in the answer; empty if the kind says everything. */
    public JsonArray errors(Messages messages) {
        var errors = Json.createArrayBuilder();
        mistakes.forEach(mistake -> errors.add(Json.createObjectBuilder()
                .add("pointer", mistake.pointer())
                .add("detail", messages.text(mistake.key(), mistake.arguments()))));
        return errors.build();
    }

    /** The answer; {@code reference} stands in it as the URN of a UUID. */
    Response.ResponseBuilder answer(Language language, String reference) {
        Messages messages = Messages.in(language);
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", TYPES + kind.code())
                .add("title", title(kind, messages))
                .add("status", kind.status())
                .add("detail", detail(kind, messages))
                .add("instance", "urn:uuid:" + reference);
        JsonArray errors = errors(messages);
        if (!errors.isEmpty()) {
            body.add("errors", errors);
        }
        Response.ResponseBuilder answer = Response.status(kind.status())
                .type(MEDIA_TYPE)
                .language(language.locale().getLanguage())
                .entity(body.build().toString());
        return isAboutToken() ? answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge()) : answer;
    }

    /** What a token would need in addition; names the scope in words and for programs. */
    public static Problem missing(TokenScope scope) {
        return new Problem(ProblemKind.MISSING_SCOPE, List.of(new Mistake(scope.code(), "api.scope." + scope)));
    }

    private boolean isAboutToken() {
        return kind.status() == 401 || kind == ProblemKind.MISSING_SCOPE;
    }

    /** RFC 6750, 3: what is wrong with a token that was sent. */
    private String challenge() {
        String realm = "Bearer realm=\"Visavis\"";
        return switch (kind) {
            case WRONG_TOKEN -> realm + ", error=\"invalid_token\"";
            case EXPIRED_TOKEN -> realm + ", error=\"invalid_token\", error_description=\"The token has expired\"";
            case MISSING_SCOPE ->
                realm + ", error=\"insufficient_scope\", scope=\""
                        + mistakes.get(0).pointer() + "\"";
            default -> realm;
        };
    }
}
