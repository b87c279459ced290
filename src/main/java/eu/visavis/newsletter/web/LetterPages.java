package eu.visavis.newsletter.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.newsletter.Issue;
import eu.visavis.newsletter.IssueSending;
import eu.visavis.newsletter.Issues;
import eu.visavis.newsletter.Letter;
import eu.visavis.newsletter.Topic;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writing a letter to those who asked for it, looking at what each of them gets, sending it. */
@Path("/network/newsletter")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LetterPages {
    private static final String ADDRESS = "/network/newsletter";

    private final Networks networks;
    private final Issues issues;
    private final Caller caller;

    @Inject
    LetterPages(Networks networks, Issues issues, Caller caller) {
        this.networks = networks;
        this.issues = issues;
        this.caller = caller;
    }

    LetterPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * What a reader of a language gets.
     *
     * @param language in the words of who looks at it
     * @param written code of the language in which the letter is
     */
    public record Preview(String language, String written, long readers, Letter letter) {}

    @GET
    @Path("new")
    @Access(Audience.PLANNER)
    public Html fresh() {
        return form(ADDRESS + "/new", Form.empty(), "");
    }

    @POST
    @Path("new")
    @Access(Audience.PLANNER)
    public Response write(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Map<Language, Letter> letters = LetterForm.read(form, caller.language());
        if (form.isWrong()) {
            return Response.status(400).entity(form(ADDRESS + "/new", form, "")).build();
        }
        Issue issue = issues.write(network().id(), letters);
        return Redirect.to(ADDRESS + "/" + issue.code() + "/preview");
    }

    @GET
    @Path("{issue}")
    @Access(Audience.PLANNER)
    public Html draft(@PathParam("issue") PublicCode code) {
        return form(ADDRESS + "/" + code, LetterForm.of(issues.letters(find(code))), code.value());
    }

    @POST
    @Path("{issue}")
    @Access(Audience.PLANNER)
    public Response rewrite(@PathParam("issue") PublicCode code, MultivaluedMap<String, String> sent) {
        find(code);
        Form form = Form.of(sent);
        Map<Language, Letter> letters = LetterForm.read(form, caller.language());
        if (form.isWrong()) {
            return Response.status(400)
                    .entity(form(ADDRESS + "/" + code, form, code.value()))
                    .build();
        }
        return done(issues.rewrite(network().id(), code, letters), ADDRESS + "/" + code + "/preview");
    }

    @GET
    @Path("{issue}/preview")
    @Access(Audience.PLANNER)
    public Html preview(@PathParam("issue") PublicCode code) {
        Issue issue = find(code);
        Map<Language, Letter> letters = issues.letters(issue);
        if (letters.isEmpty()) {
            throw Refusal.notFound();
        }
        Map<Language, Long> readers = issues.subscribers(network().id(), Topic.NEWSLETTER);
        return new Html(
                "newsletter/preview",
                Map.of(
                        "code",
                        code.value(),
                        "draft",
                        issue.state() == Issue.State.DRAFT,
                        "previews",
                        previews(letters, readers),
                        "readers",
                        readers.values().stream().mapToLong(Long::longValue).sum()));
    }

    @POST
    @Path("{issue}/send")
    @Access(Audience.PLANNER)
    public Response send(@PathParam("issue") PublicCode code) {
        find(code);
        return done(issues.send(network().id(), code), ADDRESS);
    }

    @POST
    @Path("{issue}/discard")
    @Access(Audience.PLANNER)
    public Response discard(@PathParam("issue") PublicCode code) {
        find(code);
        return done(issues.discard(network().id(), code), ADDRESS);
    }

    private static Response done(boolean done, String next) {
        if (!done) {
            throw new Refusal(Response.Status.CONFLICT, "newsletter.issue.tooLate");
        }
        return Redirect.to(next);
    }

    private Html form(String action, Form form, String code) {
        return new Html(
                "newsletter/write",
                Map.of(
                        "action",
                        action,
                        "form",
                        form,
                        "code",
                        code,
                        "languages",
                        TextLanguages.of(form, caller.language(), "subject")));
    }

    private List<Preview> previews(Map<Language, Letter> letters, Map<Language, Long> readers) {
        Map<Letter, Language> written = letters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        Formats formats = Formats.in(caller.language());
        return Arrays.stream(Language.values())
                .filter(language -> letters.containsKey(language) || readers.getOrDefault(language, 0L) > 0)
                .map(language -> {
                    Letter letter = IssueSending.choose(letters, language);
                    return new Preview(
                            formats.language(language.code()),
                            written.get(letter).code(),
                            readers.getOrDefault(language, 0L),
                            letter);
                })
                .toList();
    }

    private Issue find(PublicCode code) {
        Optional<Issue> found = issues.find(network().id(), code);
        return found.filter(issue -> issue.event().isEmpty()).orElseThrow(Refusal::notFound);
    }

    private Network network() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }
}
