package eu.visavis.intake;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.DraftMaking;
import eu.visavis.scheduling.DraftReading;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.StandingPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Puts imported meetings where their file says they take place: on a draft that is changed by hand, see decision 0038. */
@ApplicationScoped
class MeetingDrafts {
    private final DraftMaking making;
    private final DraftReading reading;
    private final StandingPlans standing;
    private final PublishedSchedule published;

    @Inject
    MeetingDrafts(DraftMaking making, DraftReading reading, StandingPlans standing, PublishedSchedule published) {
        this.making = making;
        this.reading = reading;
        this.standing = standing;
        this.published = published;
    }

    MeetingDrafts() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether some meeting takes place elsewhere by the file than by the schedule and by the newest draft. */
    boolean isNews(List<MeetingSpot> spots, Targets targets) {
        if (spots.isEmpty()) {
            return false;
        }
        Map<Pair, Place> places = new HashMap<>();
        places(spots, targets).forEach((pair, spot) -> places.put(pair, spot.place()));
        Map<Pair, Place> now = new HashMap<>();
        standing.meetings(targets.eventId()).forEach((pair, spot) -> now.put(pair, spot.place()));
        if (now.entrySet().containsAll(places.entrySet())) {
            return false;
        }
        Map<Pair, Place> drafted = new HashMap<>();
        making.open(targets.eventId(), newest(targets.eventId()))
                .ifPresent(run -> reading.open(run)
                        .meetings()
                        .forEach(meeting -> meeting.row()
                                .place()
                                .ifPresent(place -> drafted.put(meeting.row().pair(), place))));
        return !drafted.entrySet().containsAll(places.entrySet());
    }

    private OptionalInt newest(long eventId) {
        Optional<PlanVersion> version = published.version(eventId);
        return version.isPresent() ? OptionalInt.of(version.get().number()) : OptionalInt.empty();
    }

    /** Makes a draft with what is published and these meetings. Needs a transaction in which their requests are written. */
    PublicCode make(List<MeetingSpot> spots, Targets targets, long personId) {
        Map<Pair, Spot> imported = places(spots, targets);
        Map<Pair, Spot> taken = new HashMap<>(standing.meetings(targets.eventId()));
        taken.putAll(imported);
        return making.ofMeetings(targets.eventId(), taken, personId).code();
    }

    private static Map<Pair, Spot> places(List<MeetingSpot> spots, Targets targets) {
        Map<Pair, Spot> places = new HashMap<>();
        for (MeetingSpot spot : spots) {
            Pair pair = Pair.of(
                    targets.id(ImportedKey.Kind.PARTICIPANT, spot.pair().from()),
                    targets.id(ImportedKey.Kind.PARTICIPANT, spot.pair().to()));
            places.put(pair, new Spot(new Place(spot.slot(), spot.table()), OptionalLong.empty()));
        }
        return places;
    }
}
