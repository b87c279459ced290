package eu.visavis.matchmaking;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Visibility;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

    @Inject
    RequestMails(
            Counterparts counterparts,
            Suggestions suggestions,
            Persons persons,
            Events events,
            CategoryNames categories,
            Outbox outbox) {
        this.counterparts = counterparts;
        this.suggestions = suggestions;
        this.persons = persons;
        this.events = events;
        this.categories = categories;
        this.outbox = outbox;
    }

    RequestMails() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Tells the invited person who asks, what for, and why it may be worth it. */
    void tellAsked(MeetingRequest request) {
        Counterpart asking = counterparts.get(request.requesterId());
        Person invited = persons.get(counterparts.get(request.inviteeId()).personId());
        Messages messages = Messages.in(invited.language());
        Event event = events.get(request.eventId());
        String answer = request.status() == MeetingRequest.Status.PENDING ? "answer" : "automatic";
        String body = messages.text(
                "matchmaking.mail.asked.body",
                invited.name(),
                introduction(asking),
                event.title(invited.language()),
                (request.message().isEmpty() ? "" : "\n" + request.message() + "\n") + wanted(request, event, messages),
                reasons(event, request, asking, invited.language()),
                messages.text("matchmaking.mail.asked." + answer),
                outbox.address("/events/" + event.code() + "/" + answeredAt(asking)));
        send("asked", request, invited, messages.text("matchmaking.mail.asked.subject", asking.name()), body);
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
        Messages messages = Messages.in(asking.language());
        Event event = events.get(request.eventId());
        boolean books = event.booking().times() == Booking.Times.PARTICIPANTS;
        String body = messages.text(
                books ? "matchmaking.mail.accepted.toBook" : "matchmaking.mail.accepted.body",
                asking.name(),
                introduction(invited),
                event.title(asking.language()),
                outbox.address(
                        "/events/" + event.code() + (books ? "/me/bookings/" + invited.code() : "/me/requests")));
        send("accepted", request, asking, messages.text("matchmaking.mail.accepted.subject", invited.name()), body);
    }

    /** Tells the asking person that the request was declined, and why. */
    void tellDeclined(MeetingRequest request) {
        Counterpart invited = counterparts.get(request.inviteeId());
        Person asking = persons.get(counterparts.get(request.requesterId()).personId());
        Messages messages = Messages.in(asking.language());
        Event event = events.get(request.eventId());
        String body = messages.text(
                "matchmaking.mail.declined.body",
                asking.name(),
                introduction(invited),
                event.title(asking.language()),
                why(request.decline(), messages),
                outbox.address("/events/" + event.code() + "/people"));
        send("declined", request, asking, messages.text("matchmaking.mail.declined.subject", invited.name()), body);
    }

    /** Reminds the invited person of a request, and says when it expires. */
    void remind(MeetingRequest request, Instant end) {
        Counterpart asking = counterparts.get(request.requesterId());
        Person invited = persons.get(counterparts.get(request.inviteeId()).personId());
        Messages messages = Messages.in(invited.language());
        Event event = events.get(request.eventId());
        String body = messages.text(
                "matchmaking.mail.reminder.body",
                invited.name(),
                introduction(asking),
                event.title(invited.language()),
                Formats.in(invited.language()).dateTime(end, event.zone()) + " "
                        + event.venue().town(),
                outbox.address("/events/" + event.code() + "/" + answeredAt(asking)));
        send("reminder", request, invited, messages.text("matchmaking.mail.reminder.subject", asking.name()), body);
    }

    /** Tells the asking person that nobody answered, and that the request can be asked again. */
    void tellExpired(MeetingRequest request) {
        Counterpart invited = counterparts.get(request.inviteeId());
        Person asking = persons.get(counterparts.get(request.requesterId()).personId());
        Messages messages = Messages.in(asking.language());
        Event event = events.get(request.eventId());
        String body = messages.text(
                "matchmaking.mail.expired.body",
                asking.name(),
                introduction(invited),
                event.title(asking.language()),
                outbox.address("/events/" + event.code() + "/people"));
        send("expired", request, asking, messages.text("matchmaking.mail.expired.subject", invited.name()), body);
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
        String body = messages.text(
                "matchmaking.mail.takenBack.body",
                left.name(),
                introduction(leaving),
                event.title(left.language()),
                details,
                outbox.address("/events/" + event.code() + "/me/requests"));
        // Two may agree and take it back several times, so the moment is part of the occasion.
        String kind = "taken-back-" + request.answeredAt().orElseThrow().toEpochMilli();
        send(kind, request, left, messages.text("matchmaking.mail.takenBack.subject", leaving.name()), body);
    }

    /** Tells one side that the other does not take part any more, so that their request has ended. */
    void tellLeft(MeetingRequest request, long leaverId) {
        Counterpart leaving = counterparts.get(leaverId);
        Person left = persons.get(counterparts.get(request.partnerOf(leaverId)).personId());
        Messages messages = Messages.in(left.language());
        Event event = events.get(request.eventId());
        String body = messages.text(
                "matchmaking.mail.left.body",
                left.name(),
                introduction(leaving),
                event.title(left.language()),
                outbox.address("/events/" + event.code() + "/people"));
        send("left", request, left, messages.text("matchmaking.mail.left.subject", leaving.name()), body);
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

    private void send(String kind, MeetingRequest request, Person to, String subject, String body) {
        String occasion = request.code() + "-" + request.createdAt().toEpochMilli();
        outbox.add(new OutgoingMail(
                OptionalLong.of(events.get(request.eventId()).networkId()),
                "request-" + kind + "-" + occasion,
                to.email(),
                to.name(),
                to.language(),
                subject,
                body));
    }
}
