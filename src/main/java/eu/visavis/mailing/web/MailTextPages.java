package eu.visavis.mailing.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.mail.EventMails;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailWords;
import eu.visavis.mailing.MailPreviews;
import eu.visavis.registration.Registration;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of an event's mails: changing them, for this event or all of the network, with a preview. */
@Path("/events/{event}/mails/texts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MailTextPages {
    private final EventOfMails own;
    private final MailTexts texts;
    private final EventMails mails;
    private final MailPreviews previews;
    private final Caller caller;

    @Inject
    MailTextPages(EventOfMails own, MailTexts texts, EventMails mails, MailPreviews previews, Caller caller) {
        this.own = own;
        this.texts = texts;
        this.mails = mails;
        this.previews = previews;
        this.caller = caller;
    }

    MailTextPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * A kind of mail in the list.
     *
     * @param changed the languages with words of the event's own
     * @param inNetwork those with words of the network's
     */
    public record Row(String kind, String path, List<Language> changed, List<Language> inNetwork) {}

    /**
     * What the form of one text is about.
     *
     * @param names what may stand in braces
     * @param event whether the event has words of its own
     * @param network whether its network has
     */
    public record Editing(
            String code,
            String kind,
            String path,
            Language language,
            List<String> names,
            boolean event,
            boolean network) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html list(@PathParam("event") String code) {
        MailScope scope = own.owner().scope();
        Map<MailKind, List<Language>> changed = texts.changed(scope);
        Map<MailKind, List<Language>> inNetwork = texts.changed(MailScope.ofNetwork(scope.networkId()));
        List<Row> rows = Arrays.stream(MailKind.values())
                .map(kind -> new Row(
                        kind.name(),
                        path(kind),
                        changed.getOrDefault(kind, List.of()),
                        inNetwork.getOrDefault(kind, List.of())))
                .toList();
        return new Html("mailing/texts", Map.of("code", code, "rows", rows));
    }

    @GET
    @Path("{mailKind}/{mailLanguage}")
    @Access(Audience.ORGANISER)
    public Html form(@PathParam("mailKind") String kindName, @PathParam("mailLanguage") String languageCode) {
        MailKind kind = kind(kindName);
        Language language = language(languageCode);
        MailWords words = texts.of(own.owner().scope()).written(kind, language);
        Form form = Form.filled(Map.of("subject", List.of(words.subject()), "body", List.of(words.body())));
        return page(kind, language, form);
    }

    /** Keeps the words, for the event or the network, or only shows how they would read. */
    @POST
    @Path("{mailKind}/{mailLanguage}")
    @Access(Audience.ORGANISER)
    public Response keep(
            @PathParam("mailKind") String kindName,
            @PathParam("mailLanguage") String languageCode,
            MultivaluedMap<String, String> sent) {
        MailKind kind = kind(kindName);
        Language language = language(languageCode);
        Form form = Form.of(sent);
        MailWords words = new WordsForm(texts).read(form, kind, language, "");
        if (form.isWrong() || form.has("do", "preview")) {
            return Response.status(form.isWrong() ? 400 : 200)
                    .entity(page(kind, language, form))
                    .build();
        }
        MailScope scope = own.owner().scope();
        mails.keepText(
                form.has("do", "network") ? MailScope.ofNetwork(scope.networkId()) : scope, kind, language, words);
        return Redirect.to(address(kind, language));
    }

    /** Goes back to the words of the network or the product. */
    @POST
    @Path("{mailKind}/{mailLanguage}/drop")
    @Access(Audience.ORGANISER)
    public Response drop(
            @PathParam("mailKind") String kindName,
            @PathParam("mailLanguage") String languageCode,
            MultivaluedMap<String, String> sent) {
        MailKind kind = kind(kindName);
        Language language = language(languageCode);
        MailScope scope = own.owner().scope();
        boolean network = Form.of(sent).has("of", "network");
        mails.dropText(network ? MailScope.ofNetwork(scope.networkId()) : scope, kind, language);
        return Redirect.to(address(kind, language));
    }

    private Html page(MailKind kind, Language language, Form form) {
        Event event = own.get();
        MailScope scope = own.owner().scope();
        Editing editing = new Editing(
                event.code().value(),
                kind.name(),
                path(kind),
                language,
                kind.placeholders().stream().map(name -> "{" + name + "}").toList(),
                has(scope, kind, language),
                has(MailScope.ofNetwork(scope.networkId()), kind, language));
        Optional<Registration> person = previews.person(event.id(), form.value("person"));
        MailWords preview = form.isWrong() || person.isEmpty()
                ? new MailWords("", "")
                : texts.filled(
                        new MailWords(form.value("subject"), form.value("body")),
                        language,
                        previews.values(kind, event, person.get(), language));
        return new Html(
                "mailing/text",
                Map.of(
                        "form",
                        form,
                        "editing",
                        editing,
                        "preview",
                        preview,
                        "person",
                        person.map(one -> one.person().name()).orElse(""),
                        "languages",
                        List.of(Language.values())));
    }

    private boolean has(MailScope scope, MailKind kind, Language language) {
        return texts.changed(scope).getOrDefault(kind, List.of()).contains(language);
    }

    private String address(MailKind kind, Language language) {
        return "/events/" + own.get().code() + "/mails/texts/" + path(kind) + "/" + language.code();
    }

    private static String path(MailKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MailKind kind(String path) {
        return Arrays.stream(MailKind.values())
                .filter(kind -> path(kind).equals(path))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Language language(String code) {
        return Language.ofCode(code).orElseThrow(Refusal::notFound);
    }
}
