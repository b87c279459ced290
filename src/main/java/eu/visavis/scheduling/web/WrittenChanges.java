package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.VersionChanges.Change;
import eu.visavis.scheduling.VersionChanges.Changes;
import eu.visavis.scheduling.VersionChanges.Spot;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts into the words of the caller's language what has changed from one version of the schedule to another. */
@RequestScoped
class WrittenChanges {
    private final Participants participants;
    private final Events events;
    private final Caller caller;

    @Inject
    WrittenChanges(Participants participants, Events events, Caller caller) {
        this.participants = participants;
        this.events = events;
        this.caller = caller;
    }

    WrittenChanges() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What is compared with a version. */
    record Asked(String event, String address, String note, int version, String run) {}

    /** The page of what has changed; of nothing if there is no version to compare with. */
    Html page(
            Asked asked,
            Optional<PlanVersion> since,
            List<PlanVersion> others,
            Optional<Changes> compared,
            PeoplePart part) {
        Changes found = compared.orElseGet(() -> new Changes(0, 0, 0, Map.of()));
        Set<Long> named = new HashSet<>(found.people().keySet());
        found.people().values().forEach(list -> list.forEach(change -> named.addAll(change.others())));
        Map<Long, Registration> people = participants.byId(named);
        List<Registration> matching = part.found(
                found.people().keySet().stream().map(people::get).toList(), PeoplePart.order(caller.language()));
        Event event = events.get(caller.eventId());
        Messages messages = Messages.in(caller.language());
        return Html.page(
                "scheduling/changes",
                new ChangesPage(
                        asked.event(),
                        asked.address(),
                        asked.version(),
                        asked.note(),
                        asked.run(),
                        since.map(PlanVersion::number).orElse(0),
                        others.stream()
                                .map(one -> new Choice(
                                        String.valueOf(one.number()),
                                        messages.text("scheduling.runs.version", one.number())))
                                .toList(),
                        found.added(),
                        found.moved(),
                        found.cancelled(),
                        part.words(),
                        found.people().size(),
                        matching.size(),
                        part.of(matching).stream()
                                .map(one -> new ChangesPage.Person(
                                        one.person().name(),
                                        one.organisationName(),
                                        found.people().get(one.participant().id()).stream()
                                                .map(change -> words(change, people, event, messages))
                                                .toList()))
                                .toList(),
                        part.page(),
                        part.isFollowed(matching)));
    }

    private static String words(Change change, Map<Long, Registration> people, Event event, Messages messages) {
        Formats formats = Formats.in(messages.language());
        List<Registration> others = change.others().stream().map(people::get).toList();
        return messages.text(
                "scheduling.mail.change." + change.kind(),
                formats.list(others.stream().map(one -> one.person().name()).toList()),
                formats.list(others.stream()
                        .map(Registration::organisationName)
                        .distinct()
                        .toList()),
                change.before().map(spot -> words(spot, event, messages)).orElse(""),
                change.after().map(spot -> words(spot, event, messages)).orElse(""));
    }

    private static String words(Spot spot, Event event, Messages messages) {
        Formats formats = Formats.in(messages.language());
        Instant start = spot.window().start();
        return messages.text(
                "scheduling.mail.spot",
                formats.dateWithWeekday(start.atZone(event.zone()).toLocalDate()),
                formats.time(start, event.zone()),
                formats.time(spot.window().end(), event.zone()),
                event.venue().town(),
                spot.table().isPresent()
                        ? messages.text("scheduling.board.table", spot.table().getAsInt())
                        : messages.text("scheduling.board.online"));
    }
}
