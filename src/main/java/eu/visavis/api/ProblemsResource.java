package eu.visavis.api;

import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** What each kind of problem means: where the {@code type} of a problem leads. */
@Path(Problem.TYPES + "{kind}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {
    private final Caller caller;

    @Inject
    ProblemsResource(Caller caller) {
        this.caller = caller;
    }

    ProblemsResource() { // for the CDI client proxy
        this(null);
    }

    /** A kind of problem in words. */
    public record Explanation(String type, String title, int status, String detail) {}

    @GET
    @Access(Audience.EVERYBODY)
    public Explanation explain(@PathParam("kind") String code) {
        Messages messages = Messages.in(caller.language());
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> new Explanation(
                        Problem.TYPES + code,
                        Problem.title(kind, messages),
                        kind.status(),
                        Problem.detail(kind, messages)))
                .orElseThrow(Refusal::notFound);
    }
}
