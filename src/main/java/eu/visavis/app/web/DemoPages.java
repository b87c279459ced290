package eu.visavis.app.web;

import eu.visavis.account.Browser;
import eu.visavis.account.Person;
import eu.visavis.account.SigningIn;
import eu.visavis.account.WebSessions;
import eu.visavis.app.DemoMoments;
import eu.visavis.app.DemoPeople;
import eu.visavis.event.Event;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.MailSettings;
import eu.visavis.mail.Outbox;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the demo has: signing in as anybody by one click, and a mailbox in which all mails can be read. */
@Path("/demo")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DemoPages {
    private static final Duration SESSION = Duration.ofDays(1);
    private static final int MAILS = 60;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final DemoPeople people;
    private final DemoMoments moments;
    private final SigningIn signingIn;
    private final WebSessions sessions;
    private final Outbox outbox;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    DemoPages(
            DemoPeople people,
            DemoMoments moments,
            SigningIn signingIn,
            WebSessions sessions,
            Outbox outbox,
            MailSettings settings,
            Caller caller) {
        this.people = people;
        this.moments = moments;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.outbox = outbox;
        this.settings = settings;
        this.caller = caller;
    }

    DemoPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** A moment to which the clock can be set. */
    public record MomentRow(String name, String time) {}

    /** A mail as the mailbox shows it: its text in parts, of which some are links into this application. */
    public record MailRow(
            String recipient, String subject, String language, String created, List<Part> parts, String calendar) {}

    /** A piece of a mail's text; {@code address} is "" where it is no link. */
    public record Part(String text, String address) {}

    @GET
    @Access(Audience.DEMO)
    public Html people(@QueryParam("q") @DefaultValue("") String words) {
        return new Html(
                "demo/people",
                Map.of(
                        "staff", people.staff(),
                        "guests", people.guests(words, caller.language()),
                        "moments", moments(),
                        "words", words));
    }

    private List<MomentRow> moments() {
        return moments.day().stream().flatMap(this::moments).toList();
    }

    private Stream<MomentRow> moments(DemoMoments.Day day) {
        Formats formats = Formats.in(caller.language());
        Event event = day.event();
        return day.moments().entrySet().stream()
                .map(entry -> new MomentRow(
                        entry.getKey().name(),
                        formats.dateTime(entry.getValue(), event.zone()) + " "
                                + event.venue().town()));
    }

    @POST
    @Path("sign-in")
    @Access(Audience.DEMO)
    public Response signIn(
            @FormParam("person") @DefaultValue("") String code, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        Person person;
        try {
            person = people.find(new PublicCode(code)).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
        // Whoever tries the demo goes on in the language in which it was entered.
        signingIn.chooseLanguage(person.id(), caller.language());
        if (caller.isSignedIn()) {
            sessions.end(caller.person().sessionHash());
        }
        Token session = sessions.open(person.id(), Browser.of(userAgent));
        return Response.fromResponse(Redirect.to(people.startOf(person)))
                .cookie(Cookies.session(session.secret(), settings.isSecure(), SESSION))
                .build();
    }

    @GET
    @Path("mailbox")
    @Access(Audience.DEMO)
    public Html mailbox(@QueryParam("q") @DefaultValue("") String words) {
        Formats formats = Formats.in(caller.language());
        List<MailRow> mails = outbox.newest(words, MAILS).stream()
                .map(mail -> row(mail, formats))
                .toList();
        return new Html("demo/mailbox", Map.of("mails", mails, "words", words));
    }

    private MailRow row(Mail mail, Formats formats) {
        ZoneId zone = ZoneId.of("Europe/Berlin"); // the demo's mailbox stands in Dresden
        return new MailRow(
                mail.recipientName() + " <" + mail.recipient() + ">",
                mail.subject(),
                mail.language().code(),
                formats.dateTime(mail.createdAt(), zone) + " Dresden",
                parts(mail.body()),
                mail.calendar());
    }

    private List<Part> parts(String body) {
        List<Part> parts = new ArrayList<>();
        Matcher links = LINK.matcher(body);
        int end = 0;
        while (links.find()) {
            parts.add(new Part(body.substring(end, links.start()), ""));
            boolean own = links.group().startsWith(settings.baseUrl() + "/");
            parts.add(new Part(
                    links.group(),
                    own ? links.group().substring(settings.baseUrl().length()) : ""));
            end = links.end();
        }
        parts.add(new Part(body.substring(end), ""));
        return parts;
    }
}
