package eu.visavis.mailing.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailWords;
import eu.visavis.mailing.MailGroup;
import eu.visavis.mailing.MailGroups;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who lack the same thing, and a mail to all of them that is written already. */
@Path("/events/{event}/mails/groups")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MailGroupPages {
    private static final int NAMED = 100;

    private final EventOfMails own;
    private final MailGroups groups;
    private final MailTexts texts;
    private final Caller caller;

    @Inject
    MailGroupPages(EventOfMails own, MailGroups groups, MailTexts texts, Caller caller) {
        this.own = own;
        this.groups = groups;
        this.texts = texts;
        this.caller = caller;
    }

    MailGroupPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** A group with the number of its people. */
    public record Row(String group, String path, int people) {}

    /** A language in which people of a group read. */
    public record Part(Language language, int people) {}

    /**
     * A letter that is about to be sent.
     *
     * @param names of its receivers, not all of them if there are many
     * @param placeholders what may stand in braces
     */
    public record Draft(
            String code,
            String group,
            String path,
            int people,
            List<Part> parts,
            List<String> names,
            List<String> placeholders) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html list(@PathParam("event") String code) {
        List<Row> rows = groups.of(caller.eventId()).entrySet().stream()
                .map(group -> new Row(
                        group.getKey().name(),
                        group.getKey().inAddress(),
                        group.getValue().size()))
                .toList();
        return new Html("mailing/groups", Map.of("code", code, "rows", rows));
    }

    @GET
    @Path("{mailGroup}")
    @Access(Audience.ORGANISER)
    public Html draft(@PathParam("mailGroup") String name) {
        MailGroup group = group(name);
        Map<Language, List<MailGroups.Member>> members = members(group);
        MailTexts.Scoped scoped = texts.of(own.owner().scope());
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("draft", List.of(PublicCode.random().value()));
        members.keySet().forEach(language -> {
            MailWords words = scoped.written(group.kind(), language);
            fields.put("subject-" + language.code(), List.of(words.subject()));
            fields.put("body-" + language.code(), List.of(words.body()));
        });
        return page(group, members, Form.filled(fields));
    }

    @POST
    @Path("{mailGroup}")
    @Access(Audience.ORGANISER)
    public Response send(@PathParam("mailGroup") String name, MultivaluedMap<String, String> sent) {
        MailGroup group = group(name);
        Map<Language, List<MailGroups.Member>> members = members(group);
        Form form = Form.of(sent);
        PublicCode draft = PublicCode.read(form.value("draft")).orElseGet(PublicCode::random);
        Map<Language, MailWords> words = new EnumMap<>(Language.class);
        WordsForm reading = new WordsForm(texts);
        members.keySet()
                .forEach(language ->
                        words.put(language, reading.read(form, group.kind(), language, "-" + language.code())));
        if (form.isWrong()) {
            return Response.status(400).entity(page(group, members, form)).build();
        }
        Event event = own.get();
        groups.write(event, group, draft, words);
        return Redirect.to("/events/" + event.code() + "/mails");
    }

    private Html page(MailGroup group, Map<Language, List<MailGroups.Member>> members, Form form) {
        List<String> names = new ArrayList<>();
        members.values()
                .forEach(list -> list.forEach(
                        member -> names.add(member.registration().person().name())));
        Draft draft = new Draft(
                own.get().code().value(),
                group.name(),
                group.inAddress(),
                names.size(),
                members.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue().size()))
                        .toList(),
                names.stream().limit(NAMED).toList(),
                group.kind().placeholders().stream()
                        .map(placeholder -> "{" + placeholder + "}")
                        .toList());
        return new Html("mailing/group", Map.of("draft", draft, "form", form));
    }

    private Map<Language, List<MailGroups.Member>> members(MailGroup group) {
        Map<Language, List<MailGroups.Member>> members = new TreeMap<>();
        groups.of(caller.eventId())
                .get(group)
                .forEach(member -> members.computeIfAbsent(member.language(), language -> new ArrayList<>())
                        .add(member));
        return members;
    }

    private static MailGroup group(String name) {
        return MailGroup.find(name).orElseThrow(Refusal::notFound);
    }
}
