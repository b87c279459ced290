package eu.visavis.intake;

import eu.visavis.matchmaking.Avoidance;
import eu.visavis.matchmaking.Avoidances;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.MeetingRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the requests of an import; a "never" becomes a secret mark. */
@ApplicationScoped
class RequestWriter {
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final ImportedKeys keys;
    private final Batches batches;
    private final Clock clock;

    @Inject
    RequestWriter(MeetingRequests requests, Avoidances avoidances, ImportedKeys keys, Batches batches, Clock clock) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.keys = keys;
        this.batches = batches;
        this.clock = clock;
    }

    RequestWriter() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** @param known the requests as they were before, by their ids in files */
    void write(Sheet<RequestRow> sheet, Map<String, RequestRow> known, Targets targets) {
        Map<List<Long>, Long> marks = new HashMap<>();
        avoidances.ofEvent(targets.eventId()).forEach(mark -> marks.put(pair(mark), mark.id()));
        batches.each(sheet.added(), rows -> rows.forEach(row -> add(row, marks, targets)));
        List<RequestRow> turned = sheet.changed().stream()
                .filter(row -> isNever(row) != isNever(known.get(row.id())))
                .toList();
        List<RequestRow> restated = sheet.changed().stream()
                .filter(row -> isNever(row) == isNever(known.get(row.id())))
                .toList();
        batches.each(
                turned,
                rows -> rows.forEach(row -> {
                    remove(row, targets);
                    add(row, marks, targets);
                }));
        batches.each(restated, rows -> restate(rows, targets));
    }

    private void add(RequestRow row, Map<List<Long>, Long> marks, Targets targets) {
        long from = targets.id(ImportedKey.Kind.PARTICIPANT, row.pair().from());
        long to = targets.id(ImportedKey.Kind.PARTICIPANT, row.pair().to());
        if (isNever(row)) {
            // The participant may have set the same mark on the pages, which an organiser must not learn from an error.
            long mark = marks.computeIfAbsent(
                    List.of(from, to),
                    pair -> avoidances.add(targets.eventId(), from, to).id());
            keys.put(targets, ImportedKey.Kind.AVOIDANCE, row.id(), mark);
        } else {
            MeetingRequest.Wish wish = MeetingRequest.Wish.valueOf(row.wish().name());
            MeetingRequest request = requests.add(targets.eventId(), from, to, wish, row.message(), row.status());
            keys.put(targets, ImportedKey.Kind.REQUEST, row.id(), request.id());
        }
    }

    /** Takes away what the line was before it changed between a request and a secret mark. */
    private void remove(RequestRow row, Targets targets) {
        long from = targets.id(ImportedKey.Kind.PARTICIPANT, row.pair().from());
        long to = targets.id(ImportedKey.Kind.PARTICIPANT, row.pair().to());
        if (isNever(row)) {
            requests.find(from, to).ifPresent(requests::remove);
            keys.remove(targets, ImportedKey.Kind.REQUEST, row.id());
        } else {
            avoidances.find(from, to).ifPresent(avoidances::remove);
            keys.remove(targets, ImportedKey.Kind.AVOIDANCE, row.id());
        }
    }

    private void restate(List<RequestRow> rows, Targets targets) {
        Map<Long, MeetingRequest> stored = requests.byId(targets.ids(ImportedKey.Kind.REQUEST, rows));
        for (RequestRow row : rows) {
            MeetingRequest request = stored.get(targets.id(ImportedKey.Kind.REQUEST, row.id()));
            request.restate(MeetingRequest.Wish.valueOf(row.wish().name()), row.message());
            if (request.status() != row.status()) {
                request.settle(row.status(), clock.instant());
            }
        }
    }

    private static List<Long> pair(Avoidance mark) {
        return List.of(mark.participantId(), mark.otherId());
    }

    private static boolean isNever(RequestRow row) {
        return row.wish() == RequestRow.Wish.NEVER;
    }
}
