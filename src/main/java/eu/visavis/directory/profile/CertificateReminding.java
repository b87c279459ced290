package eu.visavis.directory.profile;

import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Reminds of certificates that end, lets the index know of those that ended, and forgets whoever never answered. */
@ApplicationScoped
class CertificateReminding {
    private static final int DAYS_BEFORE = 30;
    private static final int AT_ONCE = 100;
    private static final Duration ASKED_FOR = Duration.ofDays(30);

    private final EntityManager entities;
    private final Profiles profiles;
    private final Entries entries;
    private final ContactMails mails;
    private final Clock clock;

    @Inject
    CertificateReminding(EntityManager entities, Profiles profiles, Entries entries, ContactMails mails, Clock clock) {
        this.entities = entities;
        this.profiles = profiles;
        this.entries = entries;
        this.mails = mails;
        this.clock = clock;
    }

    CertificateReminding() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Reminds those who speak for a company, of each certificate once. */
    @Transactional
    public void remind() {
        LocalDate today = profiles.today();
        entities.createQuery(
                        "select c from Certificate c where c.reminded = false and c.validUntil between :today and :soon"
                                + " order by c.id",
                        Certificate.class)
                .setParameter("today", today)
                .setParameter("soon", today.plusDays(DAYS_BEFORE))
                .setMaxResults(AT_ONCE)
                .getResultList()
                .forEach(certificate -> {
                    certificate.remind();
                    mails.remind(certificate, entries.get(certificate.entryId()));
                });
    }

    /** Lets the index take out what ended yesterday. */
    @Transactional
    public void noteEnds() {
        LocalDate yesterday = profiles.today().minusDays(1);
        Set<Entry> touched = new HashSet<>();
        Instant midnight = profiles.today().atStartOfDay(ZoneOffset.UTC).toInstant();
        entities.createQuery("select c from Certificate c where c.validUntil = :yesterday", Certificate.class)
                .setParameter("yesterday", yesterday)
                .getResultList()
                .forEach(certificate -> touched.add(entries.get(certificate.entryId())));
        touched.removeIf(entry -> entry.changedAt().isAfter(midnight)); // it was taken up since
        entries.changed(touched);
    }

    /** Forgets people who did not answer whether they want to be shown. */
    @Transactional
    public void forgetUnanswered() {
        entities.createQuery("delete from ContactPerson c where c.agreedAt is null and c.askedAt <= :before")
                .setParameter("before", clock.instant().minus(ASKED_FOR))
                .executeUpdate();
    }
}
