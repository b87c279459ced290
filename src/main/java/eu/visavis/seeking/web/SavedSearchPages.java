package eu.visavis.seeking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.seeking.Place;
import eu.visavis.seeking.Question;
import eu.visavis.seeking.SavedSearch;
import eu.visavis.seeking.SavedSearches;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
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
import java.util.List;
import java.util.Map;

/** The searches that the caller keeps. */
@Path("/me/searches")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SavedSearchPages {
    private static final String ADDRESS = "/me/searches";

    private final SavedSearches searches;
    private final Networks networks;
    private final NetworkTexts texts;
    private final QuestionWords words;
    private final Caller caller;

    @Inject
    SavedSearchPages(
            SavedSearches searches, Networks networks, NetworkTexts texts, QuestionWords words, Caller caller) {
        this.searches = searches;
        this.networks = networks;
        this.texts = texts;
        this.words = words;
        this.caller = caller;
    }

    SavedSearchPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * A search that is kept.
     *
     * @param address where it is made again
     * @param words what is searched for, or ""
     */
    public record Row(
            String code, String name, Place place, String network, String words, String address, String alert) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html list() {
        List<Row> rows =
                searches.of(caller.person().id()).stream().map(this::row).toList();
        return new Html("seeking/list", Map.of("rows", rows));
    }

    @GET
    @Path("{savedSearch}")
    @Access(Audience.SIGNED_IN)
    public Html form(@PathParam("savedSearch") PublicCode code) {
        SavedSearch search = search(code);
        return page(
                search,
                Form.filled(Map.of(
                        "name", List.of(search.name()),
                        "alert", List.of(search.alert().name()))));
    }

    @POST
    @Path("{savedSearch}")
    @Access(Audience.SIGNED_IN)
    public Response change(@PathParam("savedSearch") PublicCode code, MultivaluedMap<String, String> sent) {
        SavedSearch search = search(code);
        Form form = Form.of(sent);
        String name = KeepForm.name(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(search, form)).build();
        }
        searches.change(caller.person().id(), code, name, KeepForm.alert(form));
        return Redirect.to(ADDRESS);
    }

    @POST
    @Path("{savedSearch}/remove")
    @Access(Audience.SIGNED_IN)
    public Response remove(@PathParam("savedSearch") PublicCode code) {
        searches.remove(caller.person().id(), search(code).code());
        return Redirect.to(ADDRESS);
    }

    private Html page(SavedSearch search, Form form) {
        return new Html(
                "seeking/one",
                Map.of("row", row(search), "form", form, "alerts", KeepForm.alerts(Messages.in(caller.language()))));
    }

    private Row row(SavedSearch search) {
        Network network = networks.get(search.networkId());
        Question question = search.question();
        return new Row(
                search.code().value(),
                search.name(),
                question.place(),
                texts.name(network, caller.language()),
                String.join(" · ", words.of(network.id(), question, caller.language())),
                "/networks/" + network.code() + "/" + question.place().path() + "?" + question.written(),
                search.alert().name());
    }

    private SavedSearch search(PublicCode code) {
        return searches.find(caller.person().id(), code).orElseThrow(Refusal::notFound);
    }
}
