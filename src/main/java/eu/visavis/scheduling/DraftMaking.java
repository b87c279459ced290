package eu.visavis.scheduling;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Makes drafts that are changed by hand, out of what a search found, what is published or what was. */
@ApplicationScoped
public class DraftMaking {
    private final EntityManager entities;
    private final PlanProblemReader reader;
    private final StandingPlans standing;
    private final PublishedSchedule published;
    private final DraftReading reading;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    DraftMaking(
            EntityManager entities,
            PlanProblemReader reader,
            StandingPlans standing,
            PublishedSchedule published,
            DraftReading reading,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.reader = reader;
        this.standing = standing;
        this.published = published;
        this.reading = reading;
        this.clock = clock;
        this.audit = audit;
    }

    DraftMaking() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** A draft that begins as a plan that a search found, or as another draft is. */
    @Transactional
    public PlanRun ofRun(PlanRun run, long personId) {
        Map<Pair, Spot> taken = new HashMap<>();
        reading.rows(run.id()).stream()
                .map(PlannedMeeting::row)
                .forEach(row ->
                        row.place().ifPresent(place -> taken.put(row.pair(), new Spot(place, row.interpreter()))));
        return make(run.eventId(), run.order(), newestNumber(run.eventId()), taken, personId);
    }

    /**
     * The draft that begins as what is published now: one that is there already and was made from the newest version is taken,
     * so that those who change the schedule at the same time do so together.
     */
    @Transactional
    public PlanRun ofPublished(long eventId, long personId) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two who begin one waits here
        OptionalInt number = newestNumber(eventId);
        Optional<PlanRun> open = open(eventId, number);
        if (open.isPresent()) {
            return open.get();
        }
        return make(eventId, standing.order(eventId), number, standing.meetings(eventId), personId);
    }

    /** A draft that begins as an earlier version was; what has no slot any more is without a place. */
    @Transactional
    public PlanRun ofVersion(PlanVersion version, long personId) {
        Map<Pair, Spot> taken = new HashMap<>();
        entities.createQuery("select m from VersionMeeting m where m.versionId = :version", VersionMeeting.class)
                .setParameter("version", version.id())
                .getResultStream()
                .forEach(meeting -> meeting.place()
                        .ifPresent(place -> taken.put(meeting.pair(), new Spot(place, meeting.interpreter()))));
        return make(version.eventId(), standing.order(version), OptionalInt.of(version.number()), taken, personId);
    }

    /** A draft of the meetings that are given, on the ground of what is published now. */
    @Transactional
    public PlanRun ofMeetings(long eventId, Map<Pair, Spot> taken, long personId) {
        return make(eventId, standing.order(eventId), newestNumber(eventId), taken, personId);
    }

    /** The newest draft that was made from a version and is not published. */
    public Optional<PlanRun> open(long eventId, OptionalInt number) {
        return entities.createQuery(
                        "select r from PlanRun r where r.eventId = :event"
                                + " and not exists (select v from PlanVersion v where v.runId = r.id) order by r.id desc",
                        PlanRun.class)
                .setParameter("event", eventId)
                .getResultStream()
                .filter(run -> run.isByHand() && run.baseVersion().equals(number))
                .findFirst();
    }

    private OptionalInt newestNumber(long eventId) {
        return published
                .version(eventId)
                .map(version -> OptionalInt.of(version.number()))
                .orElseGet(OptionalInt::empty);
    }

    private PlanRun make(long eventId, PlanOrder order, OptionalInt base, Map<Pair, Spot> taken, long personId) {
        PlanRun draft = PlanRun.byHand(eventId, personId, order, base, clock.instant());
        entities.persist(draft);
        entities.flush(); // its rows refer to it
        Instance instance = reader.read(eventId, order);
        List<PlannedMeeting> rows = new ArrayList<>();
        instance.wishes().stream()
                .map(wish -> row(wish, taken))
                .sorted(Comparator.comparingLong((PlanRow row) -> row.pair().lowerId())
                        .thenComparingLong(row -> row.pair().higherId()))
                .forEach(row -> rows.add(new PlannedMeeting(draft.id(), rows.size(), row)));
        rows.forEach(entities::persist);
        draft.improved(new Draft(instance, order.aim(), rows).check().figures(), clock.instant());
        draft.finish(clock.instant());
        audit.note(Deed.of(Act.DRAFT_MADE).to(draft.code()));
        return draft;
    }

    private static PlanRow row(InstanceWish wish, Map<Pair, Spot> taken) {
        Pair pair = Pair.of(wish.firstId(), wish.secondId());
        Optional<Spot> place = Optional.ofNullable(taken.get(pair));
        Set<Long> joining = wish.terms().otherIds();
        return new PlanRow(
                pair,
                wish.weight(),
                place.map(Spot::place),
                place.isPresent() ? Optional.empty() : Optional.of(UnplacedReason.TAKEN_OUT),
                place.map(Spot::interpreter).orElseGet(OptionalLong::empty),
                joining);
    }
}
