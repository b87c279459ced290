package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Outbox;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Networks;
import eu.visavis.network.Publicities;
import eu.visavis.programme.Engagements;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.room.Rooms;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the published agendas of participants, the one source of pages, papers and calendars. */
@ApplicationScoped
public class AgendaReading {
    private final Events events;
    private final Networks networks;
    private final Publicities publicities;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final ProgrammeItems programme;
    private final MeetingRequests requests;
    private final CooperationProfiles profiles;
    private final Rooms rooms;
    private final Outbox outbox;
    private final boolean demo;

    @Inject
    AgendaReading(
            Events events,
            Networks networks,
            Publicities publicities,
            Participants participants,
            PublishedSchedule schedule,
            ProgrammeItems programme,
            MeetingRequests requests,
            CooperationProfiles profiles,
            Rooms rooms,
            Outbox outbox,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.events = events;
        this.networks = networks;
        this.publicities = publicities;
        this.participants = participants;
        this.schedule = schedule;
        this.programme = programme;
        this.requests = requests;
        this.profiles = profiles;
        this.rooms = rooms;
        this.outbox = outbox;
        this.demo = demo;
    }

    AgendaReading() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, false);
    }

    /**
     * The agenda of a participant, with cancelled meetings; empty until a schedule is published.
     *
     * @param language in which titles and words are chosen
     */
    @Transactional
    public Optional<PersonalAgenda> of(long eventId, long participantId, Language language) {
        return schedule.version(eventId).map(version -> {
            Registration own = participants.get(participantId);
            List<ScheduledMeeting> meetings = schedule.ofParticipant(eventId, participantId);
            Map<Long, Registration> partners = participants.byId(meetings.stream()
                    .flatMap(meeting -> meeting.people().stream())
                    .toList());
            Map<Long, String> messages = new HashMap<>();
            requests.ofParticipant(eventId, participantId).forEach(request -> note(request, participantId, messages));
            return frame(eventId, version, programme.engagements(eventId, participantId))
                    .of(own, language, meetings, partners, messages);
        });
    }

    /**
     * The agendas of all approved participants who have a meeting, each in the participant's own language, with
     * cancelled meetings; empty until a schedule is published.
     *
     * @param reader by whose language they are sorted
     */
    @Transactional
    public List<PersonalAgenda> all(long eventId, AgendaOrder order, Language reader) {
        return schedule.version(eventId)
                .map(version -> all(frame(eventId, version, programme.engagements(eventId)), order, Formats.in(reader)))
                .orElse(List.of());
    }

    /**
     * The agendas of some participants by their ids, each in the participant's own language, with cancelled meetings and
     * whether they still take part or not; empty until a schedule is published.
     */
    @Transactional
    public Map<Long, PersonalAgenda> ofEach(long eventId, Set<Long> participantIds) {
        return schedule.version(eventId)
                .map(version -> ofEach(frame(eventId, version, programme.engagements(eventId)), participantIds))
                .orElse(Map.of());
    }

    private Map<Long, PersonalAgenda> ofEach(AgendaFrame frame, Set<Long> ids) {
        long eventId = frame.event().id();
        Map<Long, List<ScheduledMeeting>> meetings = schedule.ofParticipants(eventId, ids);
        Set<Long> people = new HashSet<>(ids);
        meetings.values().forEach(own -> own.forEach(meeting -> people.addAll(meeting.people())));
        Map<Long, Registration> known = participants.byId(people);
        Map<Long, Map<Long, String>> messages = messages(eventId);
        Map<Long, PersonalAgenda> agendas = new TreeMap<>();
        meetings.forEach((id, own) -> agendas.put(
                id,
                frame.of(
                        known.get(id),
                        known.get(id).person().language(),
                        own,
                        known,
                        messages.getOrDefault(id, Map.of()))));
        return agendas;
    }

    /** At what of the programme an approved participant is, in the order of time, whether a schedule is published or not. */
    @Transactional
    public List<ProgrammeEntry> programmeOf(long eventId, long participantId, Language language) {
        return participants.get(participantId).isApproved()
                ? programme.engagements(eventId, participantId).items(participantId).stream()
                        .map(item -> ProgrammeEntry.of(item, language))
                        .toList()
                : List.of();
    }

    /** The title of the event in a language. */
    @Transactional
    public String eventTitle(long eventId, Language language) {
        return events.get(eventId).title(language);
    }

    /** The titles of the event in each of its languages, in their usual order. */
    @Transactional
    public Map<Language, String> eventTitles(long eventId) {
        Event event = events.get(eventId);
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (event.texts().containsKey(language.code())) {
                titles.put(language, event.title(language));
            }
        }
        return titles;
    }

    private List<PersonalAgenda> all(AgendaFrame frame, AgendaOrder order, Formats formats) {
        long eventId = frame.event().id();
        Map<Long, List<ScheduledMeeting>> meetings = new HashMap<>();
        for (ScheduledMeeting meeting : schedule.ofEvent(eventId)) {
            meeting.people()
                    .forEach(person -> meetings.computeIfAbsent(person, id -> new ArrayList<>())
                            .add(meeting));
        }
        meetings.values().removeIf(own -> own.stream().allMatch(ScheduledMeeting::cancelled));
        Map<Long, Registration> people = new HashMap<>();
        participants
                .ofEvent(eventId)
                .forEach(one -> people.put(one.participant().id(), one));
        Map<Long, Map<Long, String>> messages = messages(eventId);
        return people.values().stream()
                .filter(Registration::isApproved)
                .filter(one -> meetings.containsKey(one.participant().id()))
                .sorted(order.in(formats))
                .map(one -> frame.of(
                        one,
                        one.person().language(),
                        meetings.get(one.participant().id()),
                        people,
                        messages.getOrDefault(one.participant().id(), Map.of())))
                .toList();
    }

    private AgendaFrame frame(long eventId, PlanVersion version, Engagements engagements) {
        Event event = events.get(eventId);
        List<Events.Session> sessions = events.sessions(eventId);
        return new AgendaFrame(
                event,
                sessions.stream()
                        .map(session -> session.times().day())
                        .distinct()
                        .toList(),
                events.openSlots(eventId),
                sessions.stream()
                        .flatMap(session -> breaks(session.times(), event.zone()))
                        .toList(),
                engagements,
                networks.get(event.networkId()),
                version,
                topics(eventId),
                demo,
                publicities.of(event.networkId()),
                publicities.printedEmblem(event.networkId()),
                URI.create(outbox.address("/events/" + event.code() + "/people/")),
                rooms.of(eventId)
                        .map(stated -> URI.create(outbox.address("/events/" + event.code() + "/me/meetings/")))
                        .orElse(null));
    }

    private static Stream<BreakTime> breaks(SessionTimes times, ZoneId zone) {
        return times.breaks().stream()
                .map(pause -> new BreakTime(new TimeWindow(
                        times.day().atTime(pause.from()).atZone(zone).toInstant(),
                        times.day().atTime(pause.to()).atZone(zone).toInstant())));
    }

    private Map<Long, List<Topic>> topics(long eventId) {
        Map<Long, List<Topic>> topics = new HashMap<>();
        for (CooperationProfile profile : profiles.ofEvent(eventId)) {
            Topic.Kind kind = Topic.Kind.valueOf(profile.facts().kind().name());
            TextInLanguage title =
                    new TextInLanguage(profile.facts().title(), profile.facts().language());
            topics.computeIfAbsent(profile.personId(), person -> new ArrayList<>())
                    .add(new Topic(kind, title));
        }
        return topics;
    }

    /** The messages of everybody by the participant who reads them. */
    private Map<Long, Map<Long, String>> messages(long eventId) {
        Map<Long, Map<Long, String>> messages = new HashMap<>();
        for (MeetingRequest request : requests.ofEvent(eventId)) {
            for (long me : List.of(request.requesterId(), request.inviteeId())) {
                note(request, me, messages.computeIfAbsent(me, id -> new HashMap<>()));
            }
        }
        return messages;
    }

    /** Keeps what the other side wrote with its request, else what I wrote with mine, by the other's id. */
    private static void note(MeetingRequest request, long me, Map<Long, String> messages) {
        boolean theirs = request.inviteeId() == me;
        if (!request.message().isEmpty() && (theirs || !messages.containsKey(request.partnerOf(me)))) {
            messages.put(request.partnerOf(me), request.message());
        }
    }
}
