package eu.visavis.registration;

import eu.visavis.account.WebSessions;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;

/** Staff begin and end to act on behalf of a participant, in one session. */
@ApplicationScoped
public class ActingFor {
    private final WebSessions sessions;
    private final AuditLog audit;

    @Inject
    ActingFor(WebSessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    ActingFor() { // for the CDI client proxy
        this(null, null);
    }

    /** Lets the owner of a session act for somebody from now on. */
    @Transactional
    public void begin(String sessionHash, Participant participant) {
        sessions.actFor(sessionHash, OptionalLong.of(participant.id()));
        audit.note(Deed.of(Act.BEHALF_BEGUN).toPerson(participant.personId()));
    }

    /** Lets the owner of a session act for nobody but oneself. */
    @Transactional
    public void end(String sessionHash) {
        sessions.actFor(sessionHash, OptionalLong.empty());
    }
}
