package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.Outbox;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the published agenda of a participant, the one source of page, PDF and calendar. */
@ApplicationScoped
public class AgendaReading {
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final MeetingRequests requests;
    private final CooperationProfiles profiles;
    private final Outbox outbox;
    private final boolean demo;

    @Inject
    AgendaReading(
            Events events,
            Networks networks,
            Participants participants,
            PublishedSchedule schedule,
            MeetingRequests requests,
            CooperationProfiles profiles,
            Outbox outbox,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.schedule = schedule;
        this.requests = requests;
        this.profiles = profiles;
        this.outbox = outbox;
        this.demo = demo;
    }

    AgendaReading() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, false);
    }

    /**
     * The agenda of a participant, with cancelled meetings; empty until a schedule is published.
     *
     * @param language in which titles and words are chosen
     */
    @Transactional
    public Optional<PersonalAgenda> of(long eventId, long participantId, Language language) {
        Optional<PlanVersion> version = schedule.version(eventId);
        return version.map(published -> read(eventId, participantId, language, published));
    }

    private PersonalAgenda read(long eventId, long participantId, Language language, PlanVersion version) {
        Event event = events.get(eventId);
        Registration own = participants.get(participantId);
        List<AgendaDay> days = days(event, own);
        List<LocalDate> dates = events.days(eventId);
        LocalDate today = LocalDate.ofInstant(version.publishedAt(), event.zone());
        LocalDate first = dates.isEmpty() ? today : dates.get(0);
        LocalDate last = dates.isEmpty() ? today : dates.get(dates.size() - 1);
        Network network = networks.get(event.networkId());
        AgendaEvent shown = new AgendaEvent(
                event.code(),
                event.title(language),
                first,
                last,
                new AgendaVenue(
                        event.venue().name(),
                        event.venue().town(),
                        event.venue().address()),
                event.zone(),
                event.venue().town());
        return new PersonalAgenda(
                language,
                own.participant().code(),
                own.person().name(),
                own.organisation().name(),
                shown,
                demo,
                days,
                help(network.help()),
                network.sourceLine()
                        .map(line -> new TextInLanguage(line, Language.EN.code()))
                        .orElse(null),
                version.number(),
                version.publishedAt(),
                URI.create(outbox.address("/events/" + event.code() + "/people/")));
    }

    private static HelpContact help(eu.visavis.network.HelpContact help) {
        String hours = Formats.hours(help.hours(), help.zone());
        return new HelpContact(
                help.name(),
                help.email(),
                help.phone().isEmpty() ? null : help.phone(),
                hours.isEmpty() ? null : hours);
    }

    private List<AgendaDay> days(Event event, Registration own) {
        List<MeetingEntry> meetings = meetings(event, own);
        List<TimeWindow> taken = meetings.stream()
                .filter(meeting -> !meeting.isDropped())
                .map(MeetingEntry::time)
                .toList();
        List<AgendaEntry> entries = new ArrayList<>(meetings);
        for (Slot slot : events.slots(event.id())) {
            boolean free = taken.stream().noneMatch(slot.window()::overlaps);
            if (free && own.participant().isAvailable(slot.window())) {
                entries.add(new FreeTime(slot.window()));
            }
        }
        for (Events.Session session : events.sessions(event.id())) {
            for (SessionTimes.Break pause : session.times().breaks()) {
                entries.add(new BreakTime(new TimeWindow(
                        at(event, session.times().day(), pause.from()),
                        at(event, session.times().day(), pause.to()))));
            }
        }
        Map<LocalDate, List<AgendaEntry>> byDay = entries.stream()
                .sorted(Comparator.comparing((AgendaEntry entry) -> entry.time().start()))
                .collect(Collectors.groupingBy(
                        entry -> LocalDate.ofInstant(entry.time().start(), event.zone()),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new AgendaDay(day.getKey(), day.getValue()))
                .toList();
    }

    private List<MeetingEntry> meetings(Event event, Registration own) {
        long me = own.participant().id();
        List<ScheduledMeeting> scheduled = schedule.ofParticipant(event.id(), me);
        Map<Long, Registration> partners = participants.byId(
                scheduled.stream().map(meeting -> meeting.partnerOf(me)).toList());
        Map<Long, List<Topic>> topics = topics(event.id());
        Map<Long, String> messages = messages(event.id(), me);
        return scheduled.stream()
                .map(meeting -> {
                    Registration partner = partners.get(meeting.partnerOf(me));
                    return new MeetingEntry(
                            meeting.code(),
                            meeting.window(),
                            meeting.revision(),
                            meeting.changedAt(),
                            meeting.cancelled(),
                            meeting.calledOff(),
                            meeting.table()
                                    .map(ScheduledMeeting.TableSign::number)
                                    .orElse(null),
                            meeting.table()
                                    .map(ScheduledMeeting.TableSign::hall)
                                    .orElse(""),
                            partnerOf(
                                    partner,
                                    topics.getOrDefault(partner.person().id(), List.of())),
                            messages.getOrDefault(partner.participant().id(), ""));
                })
                .toList();
    }

    private static MeetingPartner partnerOf(Registration partner, List<Topic> topics) {
        return new MeetingPartner(
                partner.participant().code(),
                partner.person().name(),
                partner.participant().attendance().jobTitle(),
                partner.organisation().name(),
                partner.organisation().country(),
                partner.person().spokenLanguages(),
                topics);
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

    /** What the other side wrote with its request, else what I wrote with mine, by the other's id. */
    private Map<Long, String> messages(long eventId, long me) {
        Map<Long, String> messages = new HashMap<>();
        for (MeetingRequest request : requests.ofParticipant(eventId, me)) {
            boolean theirs = request.inviteeId() == me;
            if (!request.message().isEmpty() && (theirs || !messages.containsKey(request.partnerOf(me)))) {
                messages.put(request.partnerOf(me), request.message());
            }
        }
        return messages;
    }

    private static Instant at(Event event, LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(event.zone()).toInstant();
    }
}
