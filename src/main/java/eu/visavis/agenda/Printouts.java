package eu.visavis.agenda;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asking for printouts, and taking them. One of each kind and event is kept, and none of an earlier version is shown. */
@ApplicationScoped
public class Printouts {
    private final EntityManager entities;
    private final PublishedSchedule schedule;
    private final jakarta.enterprise.event.Event<PrintoutRequested> requests;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Printouts(
            EntityManager entities,
            PublishedSchedule schedule,
            jakarta.enterprise.event.Event<PrintoutRequested> requests,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.schedule = schedule;
        this.requests = requests;
        this.clock = clock;
        this.audit = audit;
    }

    Printouts() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * Asks for a printout of the published version, in place of the one before; while one of the kind is being made, that
     * one goes on.
     *
     * @return false if it shows meetings and none are published
     */
    @Transactional
    public boolean request(PrintoutOrder order) {
        long eventId = order.eventId();
        PrintoutKind kind = order.kind();
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        Optional<PlanVersion> version = schedule.version(eventId);
        if (version.isEmpty() && kind.showsMeetings()) {
            return false;
        }
        int number = version.map(PlanVersion::number).orElse(0);
        boolean running = find(eventId, kind)
                .filter(printout -> !printout.state().isOver())
                .isPresent();
        if (!running) {
            entities.createQuery(
                            "delete from Printout p where p.eventId = :event and (p.kind = :kind or p.planVersion < :version)")
                    .setParameter("event", eventId)
                    .setParameter("kind", kind)
                    .setParameter("version", number)
                    .executeUpdate();
            Printout printout = new Printout(order, number, clock.instant());
            entities.persist(printout);
            requests.fire(new PrintoutRequested(printout.id()));
            audit.note(Deed.of(Act.PRINTOUT_MADE).with("kind", kind).with("version", number));
        }
        return true;
    }

    /** The printouts of the version of an event that counts. */
    public List<Printout> ofEvent(long eventId) {
        return entities.createQuery(
                        "select p from Printout p where p.eventId = :event and p.planVersion ="
                                + " (select coalesce(max(v.number), 0) from PlanVersion v where v.eventId = :event)",
                        Printout.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The printout of a kind, if there is one of the version that counts. */
    public Optional<Printout> find(long eventId, PrintoutKind kind) {
        return ofEvent(eventId).stream()
                .filter(printout -> printout.kind() == kind)
                .findFirst();
    }

    /**
     * Copies the file of a printout that is ready, piece by piece.
     *
     * @throws IOException if it was replaced meanwhile, or the other side has gone
     */
    public void copy(Printout printout, OutputStream to) throws IOException {
        long left = printout.size();
        for (int number = 0; left > 0; number++) {
            byte[] content = chunk(printout.id(), number)
                    .orElseThrow(() -> new IOException("Printout " + printout.id() + " was replaced"));
            to.write(content);
            left -= content.length;
        }
    }

    private Optional<byte[]> chunk(long printoutId, int number) {
        return entities.createQuery(
                        "select c.content from PrintoutChunk c where c.printoutId = :printout and c.number = :number",
                        byte[].class)
                .setParameter("printout", printoutId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
