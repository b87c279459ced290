package eu.visavis.matchmaking;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Visibility;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails about meeting requests, each in the language of who receives it. */
@ApplicationScoped
class RequestMails {
    private final Counterparts counterparts;
    private final Suggestions suggestions;
    private final Persons persons;
    private final Events events;
    private final CategoryNames categories;
    private final Outbox outbox;
    private final MailTexts texts;

    @Inject
    RequestMails(
            Counterparts counterparts,
            Suggestions suggestions,
            Persons persons,
            Events events,
            CategoryNames categories,
            Outbox outbox,
            MailTexts texts) {
        this.counterparts = counterparts;
        this.suggestions = suggestions;
        this.persons = persons;
        this.events = events;
        this.categories = categories;
        this.outbox = outbox;
        this.texts = texts;
    }

    RequestMails() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Tells the invited person who asks, what for, and why it may be worth it. */
    void tellAsked(MeetingRequest request) {
        Counterpart asking = counterparts.get(request.requesterId());
        Person invited = persons.get(counterparts.get(request.inviteeId()).personId());
        Messages messages = Messages.in(invited.language());
        Event event = events.get(request.eventId());
        String answer = request.status() == MeetingRequest.Status.PENDING ? "answer" : "automatic";
        Map<String, Object> values = values(asking, invited, event, answeredAt(asking));
        values.put(
                "message",
                (request.message().isEmpty() ? "" : "\n" + request.message() + "\n")
                        + wanted(request, event, messages));
        values.put("reasons", reasons(event, request, asking, invited.language()));
        values.put("next", messages.text("matchmaking.mail.asked." + answer));
        send(MailKind.ASKED, "asked", request, event, invited, values);
    }

    private static String wanted(MeetingRequest request, Event event, Messages messages) {
        return request.wantedStart()
                .map(start -> "\n"
                        + messages.text(
                                "matchmaking.wanted",
                                Formats.in(messages.language()).dateTime(start, event.zone()) + " "
                                        + event.venue().town())
                        + "\n")
                .orElse("");
    }

    private static String answeredAt(Counterpart asking) {
        return asking.visibility() == Visibility.NOBODY ? "me/requests" : "people/" + asking.code();
    }

    /** Tells the asking person that the request was accepted. */
    void tellAccepted(MeetingRequest request) {
        Counterpart invited = counterparts.get(request.inviteeId());
        Person asking = persons.get(counterparts.get(request.requesterId()).personId());
        Event event = events.get(request.eventId());
        boolean books = event.booking().times() == Booking.Times.PARTICIPANTS;
        send(
                books ? MailKind.ACCEPTED_TO_BOOK : MailKind.ACCEPTED,
                "accepted",
                request,
                event,
                asking,
                values(invited, asking, event, books ? "me/bookings/" + invited.code() : "me/requests"));
    }

    /** Tells the asking person that the request was declined, and why. */
    void tellDeclined(MeetingRequest request) {
        Counterpart invited = counterparts.get(request.inviteeId());
        Person asking = persons.get(counterparts.get(request.requesterId()).personId());
        Messages messages = Messages.in(asking.language());
        Event event = events.get(request.eventId());
        Map<String, Object> values = values(invited, asking, event, "people");
        values.put("message", why(request.decline(), messages));
        send(MailKind.DECLINED, "declined", request, event, asking, values);
    }

    /** Reminds the invited person of a request, and says when it expires. */
    void remind(MeetingRequest request, Instant end) {
        Counterpart asking = counterparts.get(request.requesterId());
        Person invited = persons.get(counterparts.get(request.inviteeId()).personId());
        Event event = events.get(request.eventId());
        Map<String, Object> values = values(asking, invited, event, answeredAt(asking));
        values.put(
                "time",
                Formats.in(invited.language()).dateTime(end, event.zone()) + " "
                        + event.venue().town());
        send(MailKind.REMINDED, "reminder", request, event, invited, values);
    }

    /** Tells the asking person that nobody answered, and that the request can be asked again. */
    void tellExpired(MeetingRequest request) {
        Counterpart invited = counterparts.get(request.inviteeId());
        Person asking = persons.get(counterparts.get(request.requesterId()).personId());
        Event event = events.get(request.eventId());
        send(MailKind.EXPIRED, "expired", request, event, asking, values(invited, asking, event, "people"));
    }

    /** Tells one side that the other took back what both had agreed, why if that was said, and which time is free. */
    void tellTakenBack(MeetingRequest request, AgreementEnded ended, Decline decline) {
        Counterpart leaving = counterparts.get(ended.leaverId());
        Person left = persons.get(counterparts.get(ended.otherId()).personId());
        Messages messages = Messages.in(left.language());
        Event event = events.get(request.eventId());
        String meeting = ended.calledOff()
                .map(window -> messages.text(
                        "matchmaking.mail.takenBack.meeting",
                        Formats.in(left.language()).dateTime(window.start(), event.zone()) + " "
                                + event.venue().town()))
                .orElse("");
        String details = Stream.of(why(decline, messages), meeting)
                .filter(part -> !part.isEmpty())
                .map(part -> "\n" + part + "\n")
                .collect(Collectors.joining());
        Map<String, Object> values = values(leaving, left, event, "me/requests");
        values.put("message", details);
        // Two may agree and take it back several times, so the moment is part of the occasion.
        String kind = "taken-back-" + request.answeredAt().orElseThrow().toEpochMilli();
        send(MailKind.TAKEN_BACK, kind, request, event, left, values);
    }

    /** Tells one side that the other does not take part any more, so that their request has ended. */
    void tellLeft(MeetingRequest request, long leaverId) {
        Counterpart leaving = counterparts.get(leaverId);
        Person left = persons.get(counterparts.get(request.partnerOf(leaverId)).personId());
        Event event = events.get(request.eventId());
        send(MailKind.LEFT, "left", request, event, left, values(leaving, left, event, "people"));
    }

    private static String why(Decline decline, Messages messages) {
        return Stream.of(
                        decline.reason()
                                .map(reason -> messages.text("matchmaking.decline.reason." + reason))
                                .orElse(""),
                        decline.words())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String reasons(Event event, MeetingRequest request, Counterpart asking, Language language) {
        ReasonWords words = new ReasonWords(language, categories.byCode(event.networkId(), language));
        List<ReasonWords.Sentence> why = suggestions
                .rank(event.id(), request.inviteeId(), language)
                .find(asking.id())
                .map(suggestion -> words.say(suggestion.reasons()))
                .orElse(List.of());
        return why.stream().map(reason -> "– " + reason.plain() + "\n").collect(Collectors.joining());
    }

    private static String introduction(Counterpart person) {
        List<String> parts = List.of(person.name(), person.jobTitle(), person.organisation(), person.town());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What every mail about a request says, in the language of who receives it. */
    private Map<String, Object> values(Counterpart partner, Person to, Event event, String page) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", to.name());
        values.put("partner", partner.name());
        values.put("introduction", introduction(partner));
        values.put("event", event.title(to.language()));
        values.put("address", outbox.address("/events/" + event.code() + "/" + page));
        return values;
    }

    private void send(
            MailKind kind,
            String occasion,
            MeetingRequest request,
            Event event,
            Person to,
            Map<String, Object> values) {
        MailScope scope = MailScope.ofEvent(event.networkId(), event.id());
        MailWords words = texts.fill(scope, kind, to.language(), values);
        outbox.add(new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        "request-" + occasion + "-" + request.code() + "-"
                                + request.createdAt().toEpochMilli(),
                        to.email(),
                        to.name(),
                        to.language(),
                        words.subject(),
                        words.body())
                .about(MailTopic.of(event.id(), kind)));
    }
}
