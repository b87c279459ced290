package eu.visavis.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.visavis.directory.Organisation;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.intake.xlsx.WorkbookFile;
import eu.visavis.kernel.CellText;
import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.Avoidance;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Category;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes what an event has into the files that an import reads: approved participants, their organisations, offers and
 * needs, and the requests among them. What came by an import keeps its id, everything else has its public code.
 */
@ApplicationScoped
public class Exporting {
    private final EntityManager entities;
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final ImportedKeys keys;

    @Inject
    Exporting(
            EntityManager entities,
            Events events,
            Networks networks,
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            ImportedKeys keys) {
        this.entities = entities;
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.keys = keys;
    }

    Exporting() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** One file in UTF-8 with byte order mark; the same event always gives the same bytes. */
    @Transactional
    public byte[] file(long eventId, FileKind kind) {
        Event event = events.get(eventId);
        return write(kind, rows(event, kind, targets(event), participants.approved(eventId)));
    }

    /** All files as the sheets of one workbook, with the same columns. */
    @Transactional
    public byte[] workbook(long eventId) {
        Event event = events.get(eventId);
        Targets targets = targets(event);
        List<Registration> people = participants.approved(eventId);
        return WorkbookFile.of(Arrays.stream(FileKind.values())
                .map(kind -> new WorkbookFile.Table(kind.code(), head(kind), rows(event, kind, targets, people)))
                .toList());
    }

    private Targets targets(Event event) {
        Targets targets = new Targets(event.id(), event.networkId());
        keys.load(targets);
        return targets;
    }

    private List<List<String>> rows(Event event, FileKind kind, Targets targets, List<Registration> people) {
        List<List<String>> rows = switch (kind) {
            case ORGANISATIONS -> organisations(targets, people);
            case PARTICIPANTS -> participants(event, targets, people);
            case PROFILES -> profiles(targets, people);
            case REQUESTS -> requests(targets, people);
        };
        return rows.stream()
                .map(row -> row.stream().map(Exporting::readable).toList())
                .toList();
    }

    private static List<String> head(FileKind kind) {
        return kind.columns().stream().map(Column::name).toList();
    }

    private static byte[] write(FileKind kind, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(head(kind));
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CellText::guarded).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a file in memory", e);
        }
        return out.toByteArray();
    }

    /** What an import would refuse or change anyway: control characters, and space around a value. */
    private static String readable(String value) {
        return Line.withoutControls(value).strip();
    }

    /** Organisations that were imported, with people or without, and those for which people come. */
    private List<List<String>> organisations(Targets targets, List<Registration> people) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.ORGANISATION);
        Map<Long, Organisation> all = new HashMap<>();
        people.forEach(one -> all.put(one.organisation().id(), one.organisation()));
        entities.createQuery(
                        "select o from ImportedKey k join Organisation o on o.id = k.targetId"
                                + " where k.eventId = :event and k.kind = :kind",
                        Organisation.class)
                .setParameter("event", targets.eventId())
                .setParameter("kind", ImportedKey.Kind.ORGANISATION)
                .getResultList()
                .forEach(one -> all.put(one.id(), one));
        return all.values().stream()
                .sorted(Comparator.comparing(Organisation::id))
                .map(one -> ExportRows.of(key(imported, one.id(), one.code()), one))
                .toList();
    }

    private static List<List<String>> participants(Event event, Targets targets, List<Registration> people) {
        Map<Long, String> organisations = targets.keys(ImportedKey.Kind.ORGANISATION);
        Map<Long, String> keys = keysOf(targets, people);
        return people.stream()
                .map(one -> ExportRows.of(
                        keys.get(one.participant().id()),
                        key(
                                organisations,
                                one.organisation().id(),
                                one.organisation().code()),
                        one,
                        event.zone()))
                .toList();
    }

    private List<List<String>> profiles(Targets targets, List<Registration> people) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.PROFILE);
        Map<Long, String> keys = keysOf(targets, people);
        Map<Long, String> owners = people.stream()
                .collect(Collectors.toMap(
                        one -> one.person().id(),
                        one -> keys.get(one.participant().id())));
        Map<Long, String> categories = networks.categories(targets.networkId()).stream()
                .collect(Collectors.toMap(Category::id, Category::code));
        List<List<String>> rows = new ArrayList<>();
        for (CooperationProfile profile : profiles.ofEvent(targets.eventId())) {
            if (owners.containsKey(profile.personId())) {
                rows.add(ExportRows.of(
                        key(imported, profile.id(), profile.code()),
                        owners.get(profile.personId()),
                        categories.get(profile.facts().categoryId()),
                        profile.facts()));
            }
        }
        return rows;
    }

    /**
     * Requests, and the secret marks that an import has set. Those that participants set themselves stay theirs: no
     * organiser is to find them in a file.
     */
    private List<List<String>> requests(Targets targets, List<Registration> people) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.REQUEST);
        Map<Long, String> keys = keysOf(targets, people);
        List<List<String>> marks = new ArrayList<>();
        Set<RequestRow.Pair> avoided = new HashSet<>();
        for (Object[] row : marks(targets)) {
            Avoidance mark = (Avoidance) row[1];
            String from = keys.get(mark.participantId());
            String to = keys.get(mark.otherId());
            if (from != null && to != null) {
                marks.add(ExportRows.never((String) row[0], from, to));
                avoided.add(new RequestRow.Pair(from, to));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (MeetingRequest request : requests.ofEvent(targets.eventId())) {
            String from = keys.get(request.requesterId());
            String to = keys.get(request.inviteeId());
            boolean stands = request.status() != MeetingRequest.Status.WITHDRAWN && from != null && to != null;
            if (stands && !avoided.contains(new RequestRow.Pair(from, to))) {
                rows.add(ExportRows.of(key(imported, request.id(), request.code()), from, to, request));
            }
        }
        rows.addAll(marks);
        return rows;
    }

    private List<Object[]> marks(Targets targets) {
        return entities.createQuery(
                        "select k.externalKey, a from ImportedKey k join Avoidance a on a.id = k.targetId"
                                + " where k.eventId = :event and k.kind = :kind order by a.id",
                        Object[].class)
                .setParameter("event", targets.eventId())
                .setParameter("kind", ImportedKey.Kind.AVOIDANCE)
                .getResultList();
    }

    private static Map<Long, String> keysOf(Targets targets, List<Registration> people) {
        Map<Long, String> imported = targets.keys(ImportedKey.Kind.PARTICIPANT);
        return people.stream()
                .map(Registration::participant)
                .collect(Collectors.toMap(one -> one.id(), one -> key(imported, one.id(), one.code())));
    }

    private static String key(Map<Long, String> imported, long id, PublicCode code) {
        return imported.getOrDefault(id, code.value());
    }
}
