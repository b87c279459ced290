package eu.visavis.agenda;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.scheduling.VersionChanges;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which papers have to be printed anew, because of later versions or of what was called off or booked since. */
@ApplicationScoped
public class PaperChangesReading {
    private final PublishedSchedule schedule;
    private final VersionChanges changes;
    private final Participants participants;

    @Inject
    PaperChangesReading(PublishedSchedule schedule, VersionChanges changes, Participants participants) {
        this.schedule = schedule;
        this.changes = changes;
        this.participants = participants;
    }

    PaperChangesReading() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What has changed since a version; empty if the event has no such version. */
    @Transactional
    public Optional<PaperChanges> since(long eventId, int number, Language language) {
        return schedule.versions(eventId).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .map(version ->
                        read(eventId, number, changes.until(version, eventId).people(), language));
    }

    private PaperChanges read(
            long eventId, int number, Map<Long, List<VersionChanges.Change>> changed, Language language) {
        Map<Long, Registration> people = participants.byId(changed.keySet());
        Set<Long> meeting = schedule.ofEvent(eventId).stream()
                .filter(one -> !one.cancelled())
                .map(ScheduledMeeting::people)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Set<PublicCode> codes =
                people.values().stream().map(one -> one.participant().code()).collect(Collectors.toSet());
        Set<Integer> tables = new TreeSet<>();
        changed.values().stream()
                .flatMap(List::stream)
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(Optional::stream)
                .forEach(spot -> spot.table().ifPresent(tables::add));
        List<String> without = people.values().stream()
                .filter(one -> !meeting.contains(one.participant().id()))
                .sorted(AgendaOrder.NAME.in(Formats.in(language)))
                .map(one -> one.person().name())
                .toList();
        return new PaperChanges(number, codes, tables, without);
    }
}
