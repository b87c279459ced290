package eu.visavis.seeking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.seeking.Place;
import eu.visavis.seeking.Question;
import eu.visavis.seeking.SavedSearches;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Keeping the search that somebody sees. */
@Path("/networks/{network}/searches")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeepPages {
    private final Networks networks;
    private final SavedSearches searches;
    private final QuestionWords words;
    private final Caller caller;

    @Inject
    KeepPages(Networks networks, SavedSearches searches, QuestionWords words, Caller caller) {
        this.networks = networks;
        this.searches = searches;
        this.words = words;
        this.caller = caller;
    }

    KeepPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @POST
    @Access(Audience.SIGNED_IN)
    public Response keep(@PathParam("network") PublicCode code, MultivaluedMap<String, String> sent) {
        Network network = networks.find(code).orElseThrow(Refusal::notFound);
        Form form = Form.of(sent);
        Place place = Choices.oneOf(Place.class).apply(form.value("place")).orElse(Place.DIRECTORY);
        Question question = Question.read(place, form.value("question"));
        String name = KeepForm.name(form);
        if (!form.isWrong()
                && !searches.keep(network.id(), caller.person().id(), name, question, KeepForm.alert(form))) {
            form.wrong("name", "seeking.form.tooMany", SavedSearches.MOST);
        }
        return form.isWrong()
                ? Response.status(400).entity(page(network, question, form)).build()
                : Redirect.to("/me/searches");
    }

    private Html page(Network network, Question question, Form form) {
        List<String> parts = words.of(network.id(), question, caller.language());
        return new Html(
                "seeking/keepAgain",
                Map.of(
                        "form",
                        form,
                        "base",
                        "/networks/" + network.code(),
                        "place",
                        question.place(),
                        "question",
                        question.written(),
                        "words",
                        String.join(" · ", parts),
                        "alerts",
                        KeepForm.alerts(Messages.in(caller.language()))));
    }
}
