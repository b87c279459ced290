package eu.visavis.intake;

import eu.visavis.account.Person;
import eu.visavis.directory.Organisation;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.HalfDay;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an event has, in a fixed number of statements. */
@ApplicationScoped
class KnownReader {
    private static final String JOINED = " where k.eventId = :event and k.kind = :kind";

    private final EntityManager entities;
    private final Events events;
    private final Networks networks;
    private final ImportedKeys keys;
    private final ParticipantTypes types;

    @Inject
    KnownReader(EntityManager entities, Events events, Networks networks, ImportedKeys keys, ParticipantTypes types) {
        this.entities = entities;
        this.events = events;
        this.networks = networks;
        this.keys = keys;
        this.types = types;
    }

    KnownReader() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** What an event has, and which rows its imported lines stand for. */
    record State(Known known, Targets targets) {}

    State read(long eventId) {
        Event event = events.get(eventId);
        Targets targets = new Targets(eventId, event.networkId());
        keys.load(targets);
        return read(event, targets, Map.of(), Map.of());
    }

    /**
     * The same with what did not come by an import.
     *
     * @param others adds to the targets what it has
     */
    State readWith(long eventId, KnownOthers others) {
        Event event = events.get(eventId);
        Targets targets = new Targets(eventId, event.networkId());
        keys.load(targets);
        Map<String, OrganisationRow> organisations = others.organisations(targets);
        return read(event, targets, organisations, others.participants(targets));
    }

    private State read(
            Event event,
            Targets targets,
            Map<String, OrganisationRow> otherOrganisations,
            Map<String, ParticipantRow> otherParticipants) {
        long eventId = event.id();
        Map<Long, String> categories =
                networks.categories(event.networkId()).stream().collect(Collectors.toMap(Category::id, Category::code));
        Map<String, OrganisationRow> organisations = organisations(targets);
        organisations.putAll(otherOrganisations);
        Set<String> fixed = new HashSet<>();
        Map<Long, String> byPerson = new HashMap<>();
        Map<String, ParticipantRow> participants = participants(targets, fixed, byPerson);
        participants.putAll(otherParticipants);
        Map<String, ProfileRow> profiles = profiles(targets, byPerson, categories);
        Map<String, RequestRow> requests = requests(targets);
        requests.putAll(avoidances(targets));
        Known known = new Known(
                event.zone(),
                event.format(),
                wholeEvent(eventId, event.zone()),
                event.acceptance() == Event.Acceptance.AUTOMATIC,
                Set.copyOf(categories.values()),
                organisations,
                participants,
                profiles,
                requests,
                fixed,
                otherEmails(targets),
                otherRequests(targets),
                types.of(eventId));
        return new State(known, targets);
    }

    private List<TimeWindow> wholeEvent(long eventId, ZoneId zone) {
        List<TimeWindow> slots =
                events.slots(eventId).stream().map(Slot::window).toList();
        HalfDays halfDays = HalfDays.of(slots, zone);
        return halfDays.windows(halfDays.all().stream().map(HalfDay::code).toList());
    }

    private Map<String, OrganisationRow> organisations(Targets targets) {
        Map<String, OrganisationRow> rows = new HashMap<>();
        String query = "select k.externalKey, o from ImportedKey k join Organisation o on o.id = k.targetId" + JOINED;
        for (Object[] row : imported(query, targets, ImportedKey.Kind.ORGANISATION)) {
            Organisation organisation = (Organisation) row[1];
            String key = (String) row[0];
            rows.put(key, new OrganisationRow(key, organisation.facts()));
        }
        return rows;
    }

    private Map<String, ParticipantRow> participants(Targets targets, Set<String> fixed, Map<Long, String> byPerson) {
        Map<Long, String> organisations = targets.keys(ImportedKey.Kind.ORGANISATION);
        Set<Long> elsewhere = personsElsewhere(targets);
        Map<String, ParticipantRow> rows = new HashMap<>();
        String query = "select k.externalKey, p, q"
                + " from ImportedKey k join Participant p on p.id = k.targetId join Person q on q.id = p.personId"
                + JOINED;
        for (Object[] row : imported(query, targets, ImportedKey.Kind.PARTICIPANT)) {
            String key = (String) row[0];
            Participant participant = (Participant) row[1];
            Person person = (Person) row[2];
            byPerson.put(person.id(), key);
            if (person.confirmedAt().isPresent() || elsewhere.contains(person.id())) {
                fixed.add(key);
            }
            rows.put(
                    key,
                    new ParticipantRow(
                            key,
                            organisations.getOrDefault(participant.organisationId(), ""),
                            person.firstName(),
                            person.lastName(),
                            person.email(),
                            person.spokenLanguages(),
                            participant.attendance()));
        }
        return rows;
    }

    /** The event's participants who also take part in events of other networks, which this import must not touch. */
    private Set<Long> personsElsewhere(Targets targets) {
        return new HashSet<>(entities.createQuery(
                        "select distinct p.personId from Participant p join Event e on e.id = p.eventId"
                                + " join Participant own on own.personId = p.personId"
                                + " where own.eventId = :event and e.networkId <> :network",
                        Long.class)
                .setParameter("event", targets.eventId())
                .setParameter("network", targets.networkId())
                .getResultList());
    }

    private Map<String, ProfileRow> profiles(
            Targets targets, Map<Long, String> byPerson, Map<Long, String> categories) {
        Map<String, ProfileRow> rows = new HashMap<>();
        String query =
                "select k.externalKey, c from ImportedKey k join CooperationProfile c on c.id = k.targetId" + JOINED;
        for (Object[] row : imported(query, targets, ImportedKey.Kind.PROFILE)) {
            String key = (String) row[0];
            CooperationProfile profile = (CooperationProfile) row[1];
            ProfileFacts facts = profile.facts();
            rows.put(
                    key,
                    new ProfileRow(
                            key,
                            byPerson.getOrDefault(profile.personId(), ""),
                            facts.kind(),
                            facts.language(),
                            facts.title(),
                            facts.body(),
                            categories.getOrDefault(facts.categoryId(), ""),
                            facts.cpvCodes(),
                            facts.source()));
        }
        return rows;
    }

    private Map<String, RequestRow> requests(Targets targets) {
        Map<Long, String> people = targets.keys(ImportedKey.Kind.PARTICIPANT);
        Map<String, RequestRow> rows = new HashMap<>();
        String query = "select k.externalKey, r from ImportedKey k join MeetingRequest r on r.id = k.targetId" + JOINED;
        for (Object[] row : imported(query, targets, ImportedKey.Kind.REQUEST)) {
            String key = (String) row[0];
            MeetingRequest request = (MeetingRequest) row[1];
            RequestRow.Wish wish = RequestRow.Wish.valueOf(request.wish().name());
            RequestRow.Pair pair = pair(people, request.requesterId(), request.inviteeId());
            rows.put(key, new RequestRow(key, pair, wish, request.message(), request.status()));
        }
        return rows;
    }

    private Map<String, RequestRow> avoidances(Targets targets) {
        Map<Long, String> people = targets.keys(ImportedKey.Kind.PARTICIPANT);
        Map<String, RequestRow> rows = new HashMap<>();
        String query = "select k.externalKey, a.participantId, a.otherId"
                + " from ImportedKey k join Avoidance a on a.id = k.targetId" + JOINED;
        for (Object[] row : imported(query, targets, ImportedKey.Kind.AVOIDANCE)) {
            String key = (String) row[0];
            RequestRow.Pair pair = pair(people, (Long) row[1], (Long) row[2]);
            rows.put(key, new RequestRow(key, pair, RequestRow.Wish.NEVER, "", MeetingRequest.Status.PENDING));
        }
        return rows;
    }

    private Set<String> otherEmails(Targets targets) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.PARTICIPANT);
        Set<String> emails = new HashSet<>();
        entities
                .createQuery(
                        "select p.id, q.email from Participant p join Person q on q.id = p.personId"
                                + " where p.eventId = :event and p.status <> :unconfirmed",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                .getResultList()
                .stream()
                .filter(row -> !imported.containsKey((Long) row[0]))
                .forEach(row -> emails.add(SearchKey.ofEmail((String) row[1])));
        return emails;
    }

    private Set<RequestRow.Pair> otherRequests(Targets targets) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.REQUEST);
        Map<Long, String> people = targets.keys(ImportedKey.Kind.PARTICIPANT);
        Set<RequestRow.Pair> pairs = new HashSet<>();
        entities
                .createQuery(
                        "select r.id, r.requesterId, r.inviteeId from MeetingRequest r where r.eventId = :event",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .getResultList()
                .stream()
                .filter(row -> !imported.containsKey((Long) row[0]))
                .forEach(row -> pairs.add(pair(people, (Long) row[1], (Long) row[2])));
        return pairs;
    }

    private static RequestRow.Pair pair(Map<Long, String> people, long from, long to) {
        return new RequestRow.Pair(people.getOrDefault(from, ""), people.getOrDefault(to, ""));
    }

    private List<Object[]> imported(String query, Targets targets, ImportedKey.Kind kind) {
        TypedQuery<Object[]> typed = entities.createQuery(query, Object[].class);
        return typed.setParameter("event", targets.eventId())
                .setParameter("kind", kind)
                .getResultList();
    }
}
