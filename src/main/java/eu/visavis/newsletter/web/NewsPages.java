package eu.visavis.newsletter.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.newsletter.Subscriber;
import eu.visavis.newsletter.Subscribing;
import eu.visavis.newsletter.Topic;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asking for news of a network, and, by the link of a mail, confirming, changing and leaving. */
@Path("/networks/{network}/news")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NewsPages {
    private final Networks networks;
    private final NetworkTexts texts;
    private final Subscribing subscribing;
    private final Caller caller;

    @Inject
    NewsPages(Networks networks, NetworkTexts texts, Subscribing subscribing, Caller caller) {
        this.networks = networks;
        this.texts = texts;
        this.subscribing = subscribing;
        this.caller = caller;
    }

    NewsPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.EVERYBODY)
    public Html form(@PathParam("network") PublicCode code) {
        Form form = Form.filled(Map.of(
                "topics", List.of(Topic.NEWSLETTER.name(), Topic.EVENTS.name()),
                "language", List.of(caller.language().code())));
        return page("newsletter/ask", network(code), form);
    }

    @POST
    @Access(Audience.EVERYBODY)
    public Response ask(@PathParam("network") PublicCode code, MultivaluedMap<String, String> sent) {
        Network network = network(code);
        Form form = Form.of(sent);
        Optional<String> email = form.read("email", EmailAddress::read, "common.form.email");
        Optional<Language> language = language(form);
        Set<Topic> topics = topics(form);
        if (form.isWrong()) {
            return Response.status(400)
                    .entity(page("newsletter/ask", network, form))
                    .build();
        }
        subscribing.ask(network, email.orElseThrow(), language.orElseThrow(), topics);
        return Redirect.to("/networks/" + code + "/news/sent");
    }

    @GET
    @Path("sent")
    @Access(Audience.EVERYBODY)
    public Html sent(@PathParam("network") PublicCode code) {
        return page("newsletter/sent", network(code), Form.empty());
    }

    /** Opening it changes nothing, so that mail scanners do no harm. */
    @GET
    @Path("{token}")
    @Access(Audience.EVERYBODY)
    public Html own(@PathParam("network") PublicCode code, @PathParam("token") String secret) {
        Network network = network(code);
        Subscriber subscriber = subscriber(network, secret);
        Form form = Form.filled(Map.of(
                "topics", subscriber.topics().stream().map(Topic::name).toList(),
                "language", List.of(subscriber.language().code())));
        return page(network, secret, subscriber, form);
    }

    @POST
    @Path("{token}")
    @Access(Audience.EVERYBODY)
    public Response wish(
            @PathParam("network") PublicCode code,
            @PathParam("token") String secret,
            MultivaluedMap<String, String> sent) {
        Network network = network(code);
        Subscriber subscriber = subscriber(network, secret);
        Form form = Form.of(sent);
        Optional<Language> language = language(form);
        Set<Topic> topics = topics(form);
        if (form.isWrong()) {
            return Response.status(400)
                    .entity(page(network, secret, subscriber, form))
                    .build();
        }
        subscribing.wish(network.id(), secret, language.orElseThrow(), topics);
        return Redirect.to("/networks/" + code + "/news/" + secret);
    }

    /** Also what mail programs call at one click (RFC 8058); whoever has left already has left. */
    @POST
    @Path("{token}/leave")
    @Access(Audience.EVERYBODY)
    public Html leave(@PathParam("network") PublicCode code, @PathParam("token") String secret) {
        Network network = network(code);
        subscribing.leave(network.id(), secret);
        return page("newsletter/left", network, Form.empty());
    }

    private Network network(PublicCode code) {
        return networks.find(code).orElseThrow(Refusal::notFound);
    }

    private Subscriber subscriber(Network network, String secret) {
        return subscribing
                .ofSecret(network.id(), secret)
                .orElseThrow(() -> new Refusal(Response.Status.GONE, "newsletter.own.gone"));
    }

    private static Optional<Language> language(Form form) {
        return form.read("language", Language::ofCode, "newsletter.ask.languageMissing");
    }

    private static Set<Topic> topics(Form form) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        form.all("topics")
                .forEach(name -> Choices.oneOf(Topic.class).apply(name).ifPresent(topics::add));
        if (topics.isEmpty()) {
            form.wrong("topics", "newsletter.ask.topicsMissing");
        }
        return topics;
    }

    private Html page(Network network, String secret, Subscriber subscriber, Form form) {
        return new Html(
                "newsletter/own",
                Map.of(
                        "name",
                        texts.name(network, caller.language()),
                        "base",
                        "/networks/" + network.code() + "/news/" + secret,
                        "email",
                        subscriber.email(),
                        "confirmed",
                        subscriber.isConfirmed(),
                        "form",
                        form));
    }

    private Html page(String template, Network network, Form form) {
        return new Html(
                template,
                Map.of(
                        "name",
                        texts.name(network, caller.language()),
                        "code",
                        network.code().value(),
                        "form",
                        form));
    }
}
