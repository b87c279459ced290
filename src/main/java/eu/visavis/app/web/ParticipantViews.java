package eu.visavis.app.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the organiser sees of one participant, in a number of statements that does not grow with the event. */
@ApplicationScoped
class ParticipantViews {
    private final Events events;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final CategoryNames categories;
    private final MeetingRequests requests;
    private final PublishedSchedule schedule;
    private final ParticipantTypes types;

    @Inject
    ParticipantViews(
            Events events,
            Participants participants,
            CooperationProfiles profiles,
            CategoryNames categories,
            MeetingRequests requests,
            PublishedSchedule schedule,
            ParticipantTypes types) {
        this.events = events;
        this.participants = participants;
        this.profiles = profiles;
        this.categories = categories;
        this.requests = requests;
        this.schedule = schedule;
        this.types = types;
    }

    ParticipantViews() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** What the words of one page are made with. */
    private static final class Reader {
        private final Event event;
        private final Messages messages;
        private final Formats formats;
        private final Language language;

        Reader(Event event, Language language) {
            this.event = event;
            this.language = language;
            this.messages = Messages.in(language);
            this.formats = Formats.in(language);
        }

        String day(Instant moment) {
            return formats.date(LocalDate.ofInstant(moment, event.zone()));
        }
    }

    ParticipantPage of(Registration registration, Language language) {
        Participant participant = registration.participant();
        Event event = events.get(participant.eventId());
        Reader reader = new Reader(event, language);
        List<MeetingRequest> asked = requests.ofParticipant(event.id(), participant.id());
        List<ScheduledMeeting> meetings = schedule.ofParticipant(event.id(), participant.id());
        Map<Long, Registration> others = participants.byId(Stream.concat(
                        asked.stream().map(request -> request.partnerOf(participant.id())),
                        meetings.stream().flatMap(meeting -> meeting.people().stream()))
                .collect(Collectors.toSet()));
        return page(
                registration,
                reader,
                asked.stream()
                        .map(request -> request(request, participant, others, reader))
                        .toList(),
                meetings.stream()
                        .map(meeting -> meeting(meeting, participant, others, reader))
                        .toList());
    }

    private ParticipantPage page(
            Registration registration,
            Reader reader,
            List<ParticipantPage.Request> asked,
            List<ParticipantPage.Meeting> meetings) {
        Participant participant = registration.participant();
        Formats formats = reader.formats;
        String country = registration.organisation().country().isEmpty()
                ? ""
                : formats.country(registration.organisation().country());
        return new ParticipantPage(
                reader.event.code().value(),
                participant.code().value(),
                registration.person().name(),
                participant.attendance().jobTitle(),
                registration.organisationName(),
                registration.person().email(),
                participant.status().name(),
                participants.positionOf(participant),
                organisationType(registration.organisation().type(), reader),
                Stream.of(registration.organisation().town(), country)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                registration.organisation().website(),
                languages(registration.person().spokenLanguages(), formats),
                formats.language(registration.person().language().code()),
                types.of(reader.event.id()).name(participant.attendance().type(), reader.language),
                participant.attendance().online(),
                reader.day(participant.createdAt()),
                participant.decidedAt().map(reader::day).orElse(""),
                halves(participant, reader),
                wants(registration, reader),
                asked,
                meetings);
    }

    private static String organisationType(String type, Reader reader) {
        return reader.messages.find("matchmaking.type." + type).orElse(type);
    }

    private static String languages(List<String> codes, Formats formats) {
        return codes.isEmpty()
                ? ""
                : formats.list(codes.stream().map(formats::language).toList());
    }

    private List<ParticipantPage.Half> halves(Participant participant, Reader reader) {
        Event event = reader.event;
        HalfDays halves =
                HalfDays.of(events.slots(event.id()).stream().map(Slot::window).toList(), event.zone());
        Set<TimeWindow> taken = halves.taken(participant.attendance().availability());
        return halves.all().stream()
                .map(half -> new ParticipantPage.Half(
                        half.label(reader.messages, reader.formats),
                        half.times(reader.formats, event.venue().town()),
                        (int) halves.slots(half).stream()
                                .filter(taken::contains)
                                .count(),
                        halves.slots(half).size()))
                .toList();
    }

    private List<ParticipantPage.Want> wants(Registration registration, Reader reader) {
        Event event = reader.event;
        Map<Long, String> names = categories.byId(event.networkId(), reader.messages.language());
        return profiles.ofPerson(event.id(), registration.person().id()).stream()
                .map(CooperationProfile::facts)
                .map(facts -> new ParticipantPage.Want(
                        facts.kind() == CooperationProfile.Kind.OFFER,
                        facts.language(),
                        facts.title(),
                        facts.body(),
                        names.getOrDefault(facts.categoryId(), "")))
                .toList();
    }

    private static ParticipantPage.Request request(
            MeetingRequest request, Participant participant, Map<Long, Registration> others, Reader reader) {
        Registration other = others.get(request.partnerOf(participant.id()));
        return new ParticipantPage.Request(
                other.participant().code().value(),
                other.person().name(),
                other.organisationName(),
                request.requesterId() == participant.id(),
                request.wish() == MeetingRequest.Wish.MUST,
                request.status(),
                reader.day(request.createdAt()));
    }

    private static ParticipantPage.Meeting meeting(
            ScheduledMeeting meeting, Participant participant, Map<Long, Registration> people, Reader reader) {
        Event event = reader.event;
        Instant start = meeting.window().start();
        return new ParticipantPage.Meeting(
                reader.formats.dateWithWeekday(LocalDate.ofInstant(start, event.zone())),
                reader.formats.time(start, event.zone()),
                reader.formats.time(meeting.window().end(), event.zone()) + " "
                        + event.venue().town(),
                people.get(meeting.partnerOf(participant.id()))
                        .participant()
                        .code()
                        .value(),
                meeting.othersThan(participant.id()).stream()
                        .map(people::get)
                        .map(one -> one.person().name() + ", " + one.organisationName())
                        .collect(Collectors.joining("; ")),
                meeting.cancelled() ? "" : place(meeting, reader.messages));
    }

    private static String place(ScheduledMeeting meeting, Messages messages) {
        return meeting.table()
                .map(table -> table.hall().isEmpty()
                        ? messages.text("scheduling.board.table", table.number())
                        : messages.text("scheduling.board.tableInHall", table.number(), table.hall()))
                .orElseGet(() -> messages.text("scheduling.board.online"));
    }
}
