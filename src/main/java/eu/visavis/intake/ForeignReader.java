package eu.visavis.intake;

import eu.visavis.account.Person;
import eu.visavis.directory.Organisation;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.scheduling.StandingPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what another tool's file refers to, in a fixed number of statements. */
@ApplicationScoped
class ForeignReader {
    /** Begins the ids of what did not come by an import; no id that an import gives begins so. */
    private static final String OTHER = "@";

    private final KnownReader reader;
    private final EntityManager entities;
    private final Events events;
    private final Networks networks;
    private final StandingPlans standing;

    @Inject
    ForeignReader(
            KnownReader reader, EntityManager entities, Events events, Networks networks, StandingPlans standing) {
        this.reader = reader;
        this.entities = entities;
        this.events = events;
        this.networks = networks;
        this.standing = standing;
    }

    ForeignReader() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** What an event has, and which rows its lines stand for. */
    record State(KnownReader.State state, ForeignGround ground) {}

    State read(long eventId, ForeignKind kind) {
        Others others = new Others(kind);
        KnownReader.State state = reader.readWith(eventId, others);
        Map<Integer, Long> tables = new LinkedHashMap<>();
        events.tables(eventId).stream()
                .sorted(Comparator.comparingInt(MeetingTable::number))
                .forEach(table -> tables.put(table.number(), table.id()));
        ForeignGround ground = new ForeignGround(
                state.known(),
                others.organisationIds,
                CategoryNames.of(networks.categories(state.targets().networkId())),
                others.present,
                accepted(state.targets()),
                kind == ForeignKind.MEETINGS ? published(state.targets()) : List.of(),
                events.openSlots(eventId).stream()
                        .map(slot -> new ForeignGround.SlotStart(
                                slot.id(), slot.window().start()))
                        .toList(),
                tables,
                events.closings(eventId).byTable());
        return new State(state, ground);
    }

    private Set<RequestRow.Pair> accepted(Targets targets) {
        Map<Long, String> people = targets.keys(ImportedKey.Kind.PARTICIPANT);
        Set<RequestRow.Pair> pairs = new HashSet<>();
        entities.createQuery(
                        "select r.requesterId, r.inviteeId from MeetingRequest r"
                                + " where r.eventId = :event and r.status = :accepted",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .setParameter("accepted", MeetingRequest.Status.ACCEPTED)
                .getResultStream()
                .filter(row -> people.containsKey((Long) row[0]) && people.containsKey((Long) row[1]))
                .forEach(row -> pairs.add(new RequestRow.Pair(people.get((Long) row[0]), people.get((Long) row[1]))));
        return pairs;
    }

    private List<MeetingSpot> published(Targets targets) {
        Map<Long, String> people = targets.keys(ImportedKey.Kind.PARTICIPANT);
        List<MeetingSpot> spots = new ArrayList<>();
        standing.meetings(targets.eventId())
                .forEach((pair, spot) -> spots.add(new MeetingSpot(
                        new RequestRow.Pair(
                                people.getOrDefault(pair.lowerId(), ""), people.getOrDefault(pair.higherId(), "")),
                        spot.place().slotId(),
                        spot.place().table())));
        return spots;
    }

    private final class Others implements KnownOthers {
        private final ForeignKind kind;
        private final Set<String> organisationIds = new HashSet<>();
        private final Set<String> present = new HashSet<>();

        Others(ForeignKind kind) {
            this.kind = kind;
        }

        @Override
        public Map<String, OrganisationRow> organisations(Targets targets) {
            Map<Long, String> imported = targets.keys(ImportedKey.Kind.ORGANISATION);
            Map<String, OrganisationRow> rows = new HashMap<>();
            List<Organisation> found = entities.createQuery(
                            "select distinct o from Organisation o join Participant p on p.organisationId = o.id"
                                    + " where p.eventId = :event and p.status <> :unconfirmed",
                            Organisation.class)
                    .setParameter("event", targets.eventId())
                    .setParameter("unconfirmed", Participant.Status.UNCONFIRMED)
                    .getResultList();
            for (Organisation organisation : found) {
                if (!imported.containsKey(organisation.id())) {
                    String id = OTHER + organisation.id();
                    targets.put(ImportedKey.Kind.ORGANISATION, id, organisation.id());
                    rows.put(id, new OrganisationRow(id, organisation.facts()));
                }
            }
            organisationIds.addAll(rows.keySet());
            return rows;
        }

        @Override
        public Map<String, ParticipantRow> participants(Targets targets) {
            if (kind != ForeignKind.MEETINGS) {
                return Map.of(); // whoever registered is left alone
            }
            Map<Long, String> imported = targets.keys(ImportedKey.Kind.PARTICIPANT);
            Map<Long, String> organisations = targets.keys(ImportedKey.Kind.ORGANISATION);
            Map<String, ParticipantRow> rows = new HashMap<>();
            List<Object[]> found = entities.createQuery(
                            "select p, q from Participant p join Person q on q.id = p.personId"
                                    + " where p.eventId = :event and p.status = :approved",
                            Object[].class)
                    .setParameter("event", targets.eventId())
                    .setParameter("approved", Participant.Status.APPROVED)
                    .getResultList();
            for (Object[] row : found) {
                Participant participant = (Participant) row[0];
                if (!imported.containsKey(participant.id())) {
                    String id = OTHER + participant.id();
                    targets.put(ImportedKey.Kind.PARTICIPANT, id, participant.id());
                    rows.put(id, row(id, participant, (Person) row[1], organisations));
                }
                present.add(imported.getOrDefault(participant.id(), OTHER + participant.id()));
            }
            return rows;
        }

        private static ParticipantRow row(
                String id, Participant participant, Person person, Map<Long, String> organisations) {
            return new ParticipantRow(
                    id,
                    organisations.getOrDefault(participant.organisationId(), ""),
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.spokenLanguages(),
                    participant.attendance());
        }
    }
}
