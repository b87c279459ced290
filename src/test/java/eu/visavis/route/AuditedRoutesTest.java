package eu.visavis.route;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import eu.visavis.audit.AuditLog;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every route that changes something comes, call by call, to the audit log, or it is listed here with the reason why not.
 * The calls are read from the classes, so that nobody has to keep a list of what is noted where.
 */
class AuditedRoutesTest {
    private static final String BASE = "eu.visavis.";

    private static final Map<String, String> NOT_NOTED = Map.ofEntries(
            entry("POST /sign-in", "writes a mail; whoever asks has not shown who they are"),
            entry(
                    "POST /sign-in/provider/{provider}",
                    "the way to a provider; whoever goes has not shown who they are"),
            entry("POST /identity-providers/{provider}/check", "reads what the provider says, and keeps nothing"),
            entry("POST /sign-out", "ends the own session, which says nothing about anybody's data"),
            entry("POST /events/{event}/on-behalf/end", "what was done between is noted, each by itself"),
            entry("POST /networks/{network}/news", "sends a link; whoever asks has not shown who they are"),
            entry("POST /network/newsletter/new", "a draft that nobody gets"),
            entry("POST /network/newsletter/{issue}", "a draft that nobody gets"),
            entry("POST /network/newsletter/{issue}/discard", "a draft that nobody got"),
            entry("POST /networks/{network}/searches", "the reader's own, shown to nobody"),
            entry("POST /me/searches/{savedSearch}", "the reader's own, shown to nobody"),
            entry("POST /me/searches/{savedSearch}/remove", "the reader's own, shown to nobody"),
            entry("POST /searches/{token}/leave", "ends mails to the reader alone, who need not be signed in"),
            entry("POST /network/companies/duplicates/search", "looks through the directory and changes nothing in it"),
            entry("POST /demo/clock", "only the demo has it, and it changes nothing that is stored"),
            entry("POST /language", "a setting of the reader's own"),
            entry("POST /my-networks/{network}/choice", "which network is shown to the reader"),
            entry("POST /sign-in/passkey/challenge", "a question to a browser; nobody has shown who they are"),
            entry("POST /sign-in/code/{token}/passkey/challenge", "a question to a browser; it opens nothing"),
            entry("POST /me/security/passkeys/challenge", "nothing is in force until a passkey was made"),
            entry("POST /me/security/second-factor", "nothing is in force until a code was typed"),
            entry("POST /events/{event}/import", "the files wait; taking them over is noted"),
            entry("POST /events/{event}/import/other", "the file waits; taking it over is noted"),
            entry("POST /events/{event}/import/{upload}/columns", "the file waits; taking it over is noted"),
            entry("POST /events/{event}/people/{participant}/avoid", "secret: no organiser may learn of it"),
            entry("POST /events/{event}/people/{participant}/unavoid", "secret: no organiser may learn of it"),
            entry("POST /events/{event}/people/{participant}/dismiss", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/people/{participant}/undismiss", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/me/border", "the participant's own wish, shown to nobody"),
            entry("POST /events/{event}/people/{participant}/bookmark", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/people/{participant}/unbookmark", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/people/{participant}/note", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/me/meetings/{published}/mark", "what somebody says of its own meeting"),
            entry("POST /events/{event}/me/meetings/{published}/note", "the participant's own, shown to nobody"),
            entry("POST /events/{event}/me/requests/{request}/up", "the participant's own order, shown to nobody"),
            entry("POST /events/{event}/me/requests/{request}/down", "the participant's own order, shown to nobody"));

    @Test
    void everyRouteThatChangesSomethingIsNotedOrListed() {
        Set<String> silent = changing()
                .filter(route -> !isNoted(route.handler()))
                .map(Route::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(silent).containsExactlyInAnyOrderElementsOf(NOT_NOTED.keySet());
    }

    @Test
    void looksAtManyRoutes() {
        assertThat(changing()).hasSizeGreaterThan(70);
    }

    private static Stream<Route> changing() {
        return Stream.concat(Route.pages().stream(), Route.programs().stream()).filter(route -> !route.isReading());
    }

    private static boolean isNoted(Method handler) {
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
        waiting.add(Product.classes()
                .get(handler.getDeclaringClass())
                .getMethod(handler.getName(), handler.getParameterTypes()));
        Set<JavaCodeUnit> seen = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.remove();
            for (JavaCodeUnit called : called(unit)) {
                if (called.getOwner().isEquivalentTo(AuditLog.class)
                        && called.getName().equals("note")) {
                    return true;
                }
                if (called.getOwner().getName().startsWith(BASE) && seen.add(called)) {
                    waiting.add(called);
                }
            }
        }
        return false;
    }

    private static List<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream()),
                        unit.getMethodReferencesFromSelf().stream()
                                .flatMap(reference -> reference.getTarget().resolveMember().stream()))
                .map(JavaCodeUnit.class::cast)
                .toList();
    }
}
