package eu.visavis.mailing.web;

import eu.visavis.event.Event;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.EventMails;
import eu.visavis.mail.Mail;
import eu.visavis.mail.MailRule;
import eu.visavis.mail.MailSettings;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outbox of an event: every mail with its state, and reading before it leaves. */
@Path("/events/{event}/mails")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MailPages {
    private static final int PAGE_SIZE = 30;
    private static final int SUBJECT = 300;
    private static final int BODY = 20_000;

    private final EventOfMails own;
    private final EventMails mails;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    MailPages(EventOfMails own, EventMails mails, Outbox outbox, MailSettings settings, Caller caller) {
        this.own = own;
        this.mails = mails;
        this.outbox = outbox;
        this.settings = settings;
        this.caller = caller;
    }

    MailPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** A state by which the list is narrowed down, "" for all. */
    public record Tab(String state, long count, boolean current) {}

    /**
     * A page of the list.
     *
     * @param review how many mails wait to be read
     * @param more whether there are older mails
     */
    public record Listed(
            String code,
            String state,
            List<Tab> tabs,
            List<MailRow> rows,
            long review,
            int page,
            boolean more,
            boolean sending,
            boolean reading) {}

    @GET
    @Access(Audience.ORGANISER)
    public Html list(
            @PathParam("event") String code,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int wanted) {
        Event event = own.get();
        Map<Mail.State, Long> counts = mails.counts(event.id());
        Optional<Mail.State> chosen = Arrays.stream(Mail.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        int page = Math.min(Math.max(1, wanted), 1000);
        Set<Mail.State> states = chosen.map(Set::of).orElse(EnumSet.allOf(Mail.State.class));
        List<Mail> found = mails.list(event.id(), states, (page - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        Formats formats = Formats.in(caller.language());
        Listed listed = new Listed(
                code,
                chosen.map(Enum::name).orElse(""),
                tabs(counts, chosen),
                found.stream()
                        .limit(PAGE_SIZE)
                        .map(mail -> MailRow.of(mail, formats, event.zone()))
                        .toList(),
                counts.getOrDefault(Mail.State.REVIEW, 0L),
                page,
                found.size() > PAGE_SIZE,
                settings.canSend(),
                settings.readsAnswers());
        MailRule rule = outbox.rule(event.id());
        Form form = Form.filled(Map.of(
                "review", List.of(rule.isReview() ? "yes" : "no"),
                "invitations", List.of(rule.isInvitations() ? "yes" : "no")));
        return new Html("mailing/outbox", Map.of("page", listed, "form", form));
    }

    private static List<Tab> tabs(Map<Mail.State, Long> counts, Optional<Mail.State> chosen) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("", all, chosen.isEmpty())));
        for (Mail.State state : Mail.State.values()) {
            boolean current = chosen.filter(state::equals).isPresent();
            long count = counts.getOrDefault(state, 0L);
            if (count > 0 || current) {
                tabs.add(new Tab(state.name(), count, current));
            }
        }
        return tabs;
    }

    @POST
    @Path("rule")
    @Access(Audience.ORGANISER)
    public Response rule(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        mails.setRule(own.owner(), form.has("review", "yes"), form.has("invitations", "yes"));
        return back("");
    }

    /** Lets everything leave that waits to be read. */
    @POST
    @Path("release")
    @Access(Audience.ORGANISER)
    public Response releaseAll() {
        mails.releaseAll(own.owner());
        return back("");
    }

    @GET
    @Path("{mail}")
    @Access(Audience.ORGANISER)
    public Html mail(@PathParam("mail") PublicCode code) {
        Mail mail = mails.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        return page(mail, Form.filled(Map.of("subject", List.of(mail.subject()), "body", List.of(mail.body()))));
    }

    private Html page(Mail mail, Form form) {
        Event event = own.get();
        return new Html(
                "mailing/mail",
                Map.of(
                        "code", event.code().value(),
                        "row", MailRow.of(mail, Formats.in(caller.language()), event.zone()),
                        "body", mail.body(),
                        "calendar", mail.calendar(),
                        "form", form));
    }

    /** Writes a mail anew that waits to be read. */
    @POST
    @Path("{mail}")
    @Access(Audience.ORGANISER)
    public Response rewrite(@PathParam("mail") PublicCode code, MultivaluedMap<String, String> sent) {
        Mail mail = mails.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        Form form = Form.of(sent);
        String subject =
                form.required("subject", SUBJECT, "mailing.form.subjectMissing").replaceAll("\\s+", " ");
        String body = form.required("body", BODY, "mailing.form.bodyMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(mail, form)).build();
        }
        return done(mails.rewrite(own.owner(), code, new MailWords(subject, body)));
    }

    @POST
    @Path("{mail}/release")
    @Access(Audience.ORGANISER)
    public Response release(@PathParam("mail") PublicCode code) {
        return done(mails.release(own.owner(), code));
    }

    @POST
    @Path("{mail}/retry")
    @Access(Audience.ORGANISER)
    public Response retry(@PathParam("mail") PublicCode code) {
        return done(mails.retry(own.owner(), code));
    }

    @POST
    @Path("{mail}/discard")
    @Access(Audience.ORGANISER)
    public Response discard(@PathParam("mail") PublicCode code) {
        return done(mails.discard(own.owner(), code));
    }

    private Response done(Optional<Mail> mail) {
        return back("/" + mail.flatMap(Mail::code).orElseThrow(Refusal::notFound));
    }

    private Response back(String below) {
        return Redirect.to("/events/" + own.get().code() + "/mails" + below);
    }
}
