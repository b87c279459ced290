package eu.visavis.intake;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;

/** Writes what was checked, in the order in which lines refer to each other. Needs a transaction. */
@ApplicationScoped
class ImportWriter {
    private final OrganisationWriter organisations;
    private final ParticipantWriter participants;
    private final ProfileWriter profiles;
    private final RequestWriter requests;
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    ImportWriter(
            OrganisationWriter organisations,
            ParticipantWriter participants,
            ProfileWriter profiles,
            RequestWriter requests,
            EntityManager entities,
            AuditLog audit) {
        this.organisations = organisations;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.entities = entities;
        this.audit = audit;
    }

    ImportWriter() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * Writes all of an upload, or nothing if the returned report names a problem. Entities that were read before in the same
     * transaction are detached afterwards.
     *
     * @throws ImportConflict if somebody else made a clashing change in the same moment
     */
    Report write(long eventId, ReadUpload upload, boolean createCategories) {
        Checked checked = upload.check(createCategories);
        if (!checked.report().isGood()) {
            return checked.report();
        }
        try {
            entities.flush();
            entities.clear();
            write(checked, upload.state());
            audit.note(deed(eventId, checked.report()));
            entities.flush();
        } catch (PersistenceException e) {
            throw new ImportConflict(eventId, e);
        }
        return checked.report();
    }

    private Deed deed(long eventId, Report report) {
        Event event = entities.find(Event.class, eventId);
        Deed deed = Deed.of(Act.FILES_IMPORTED).in(event.networkId()).at(event.code());
        for (Map.Entry<FileKind, Report.Counts> file : report.counts().entrySet()) {
            Report.Counts counts = file.getValue();
            deed = deed.with(file.getKey().code(), counts.added() + counts.changed());
        }
        return deed;
    }

    private void write(Checked checked, KnownReader.State state) {
        Targets targets = state.targets();
        organisations.write(checked.organisations(), targets);
        participants.write(checked.participants(), targets);
        if (!checked.participants().changed().isEmpty()) {
            profiles.followOwners(targets);
        }
        profiles.write(checked.profiles(), checked.newCategories(), targets);
        requests.write(checked.requests(), state.known().requests(), targets);
    }
}
