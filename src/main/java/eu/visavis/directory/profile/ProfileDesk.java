package eu.visavis.directory.profile;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What those do who look after companies with what these tell of themselves: hide it, and look at certificates. */
@ApplicationScoped
public class ProfileDesk {
    /** So long the reason may be. */
    public static final int MOST_REASON = 500;

    private final EntityManager entities;
    private final Profiles profiles;
    private final Entries entries;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ProfileDesk(EntityManager entities, Profiles profiles, Entries entries, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.profiles = profiles;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    ProfileDesk() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Shows nothing any more of what a company tells; those who speak for it read why. */
    @Transactional
    public boolean hide(Entry entry, String reason) {
        return change(entry, Act.COMPANY_HIDDEN, profile -> profile.hide(reason));
    }

    /** Shows again what a company tells. */
    @Transactional
    public boolean show(Entry entry) {
        return change(entry, Act.COMPANY_SHOWN, Profile::show);
    }

    /** Notes that somebody looked at the document behind a certificate. */
    @Transactional
    public boolean check(Entry entry, PublicCode code, String office) {
        Optional<Certificate> found = profiles.of(entry.id()).certificates().stream()
                .filter(certificate -> certificate.code().equals(code))
                .findFirst();
        found.ifPresent(certificate -> {
            certificate.check(office, clock.instant());
            audit.note(Deed.of(Act.CERTIFICATE_CHECKED).in(entry.networkId()).to(entry.code()));
        });
        return found.isPresent();
    }

    private interface Change {
        void of(Profile profile);
    }

    private boolean change(Entry entry, Act act, Change change) {
        Entry locked = entities.find(Entry.class, entry.id(), LockModeType.PESSIMISTIC_WRITE);
        Optional<Profile> found = Optional.ofNullable(entities.find(Profile.class, entry.id()));
        found.ifPresent(profile -> {
            change.of(profile);
            audit.note(Deed.of(act).in(entry.networkId()).to(entry.code()));
            entries.changed(List.of(locked));
        });
        return found.isPresent();
    }
}
