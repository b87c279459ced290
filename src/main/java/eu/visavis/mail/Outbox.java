package eu.visavis.mail;

import eu.visavis.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The mails that wait and those that were sent. */
@ApplicationScoped
public class Outbox {
    private static final int FORGOTTEN_AT_ONCE = 500;
    private static final int AT_ONCE = 500;
    private static final List<Mail.State> UNSENT = List.of(Mail.State.REVIEW, Mail.State.WAITING);
    private static final String OLD = "m.state not in :unsent and m.createdAt <= :before and m.recipient <> ''";

    private final EntityManager entities;
    private final MailSettings settings;
    private final Event<MailFoot> feet;
    private final Clock clock;

    @Inject
    Outbox(EntityManager entities, MailSettings settings, Event<MailFoot> feet, Clock clock) {
        this.entities = entities;
        this.settings = settings;
        this.feet = feet;
        this.clock = clock;
    }

    Outbox() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Adds a mail in the transaction of the change that it tells about; a repeated occasion is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OutgoingMail mail) {
        addAll(List.of(mail));
    }

    /** Adds mails, of one event or of none, in the transaction of the change that they tell about; repeated ones are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(List<OutgoingMail> mails) {
        Map<FootKey, MailFoot> written = new HashMap<>();
        for (int from = 0; from < mails.size(); from += AT_ONCE) {
            List<OutgoingMail> some = mails.subList(from, Math.min(from + AT_ONCE, mails.size()));
            Set<String> known = known(some);
            replace(some);
            for (OutgoingMail mail : some) {
                if (known.add(mail.dedupKey())) {
                    String messageId = "<" + mail.dedupKey() + "@" + settings.messageIdHost() + ">";
                    entities.persist(new Mail(mail, signed(mail, written), messageId, isHeld(mail), clock.instant()));
                }
            }
        }
    }

    private Set<String> known(List<OutgoingMail> mails) {
        return entities.createQuery("select m.dedupKey from Mail m where m.dedupKey in :keys", String.class)
                .setParameter("keys", mails.stream().map(OutgoingMail::dedupKey).toList())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** What has not left yet and has become pointless does not leave any more. */
    private void replace(List<OutgoingMail> mails) {
        List<String> threads = mails.stream()
                .map(mail -> mail.topic().thread())
                .filter(thread -> !thread.isEmpty())
                .toList();
        if (!threads.isEmpty()) {
            discard(threads);
        }
    }

    private void discard(List<String> threads) {
        entities.createQuery("select m from Mail m where m.thread in :threads and m.state in :unsent", Mail.class)
                .setParameter("threads", threads)
                .setParameter("unsent", UNSENT)
                .getResultList()
                .forEach(Mail::discard);
    }

    private boolean isHeld(OutgoingMail mail) {
        return !mail.topic().atOnce()
                && mail.topic().eventId().isPresent()
                && rule(mail.topic().eventId().getAsLong()).isReview();
    }

    /** Whether anything of a thread has left, or may be leaving at this moment. */
    public boolean hasLeft(String thread) {
        return entities.createQuery(
                                "select count(m) from Mail m where m.thread = :thread and m.state not in :kept",
                                Long.class)
                        .setParameter("thread", thread)
                        .setParameter("kept", List.of(Mail.State.REVIEW, Mail.State.DISCARDED))
                        .getSingleResult()
                > 0;
    }

    /** Does not let anything of a thread leave that has not left yet. Needs a transaction. */
    public void withdraw(String thread) {
        discard(List.of(thread));
    }

    /** How an event sends its mails. */
    public MailRule rule(long eventId) {
        MailRule found = entities.find(MailRule.class, eventId);
        return found == null ? new MailRule(eventId) : found;
    }

    /** What the lines below a mail depend on. */
    private record FootKey(long networkId, Language language) {}

    /** Asks for lines once for all mails, since each question makes the database take in all mails before it. */
    private String signed(OutgoingMail mail, Map<FootKey, MailFoot> written) {
        if (mail.networkId().isEmpty()) {
            return mail.body();
        }
        return written.computeIfAbsent(new FootKey(mail.networkId().getAsLong(), mail.language()), this::foot)
                .below(mail.body());
    }

    private MailFoot foot(FootKey key) {
        MailFoot foot = new MailFoot(key.networkId(), key.language());
        feet.fire(foot);
        return foot;
    }

    /** The full address of a page of this installation, for links in mails. Never made from the Host header. */
    public String address(String path) {
        return settings.baseUrl() + path;
    }

    /** The newest mails, to be read in the demo's mailbox. */
    public List<Mail> newest(int count) {
        return entities.createQuery("select m from Mail m order by m.id desc", Mail.class)
                .setMaxResults(count)
                .getResultList();
    }

    /** The newest mails whose receiver or subject holds some words; without words, those that no calendar reads. */
    public List<Mail> newest(String words, int count) {
        String sought = words.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT); // no database takes a NUL
        if (sought.isEmpty()) {
            return entities.createQuery("select m from Mail m where m.calendar = '' order by m.id desc", Mail.class)
                    .setMaxResults(count)
                    .getResultList();
        }
        return entities.createQuery(
                        "select m from Mail m where locate(:words, lower(m.recipientName)) > 0"
                                + " or locate(:words, lower(m.recipient)) > 0 or locate(:words, lower(m.subject)) > 0"
                                + " order by m.id desc",
                        Mail.class)
                .setParameter("words", sought)
                .setMaxResults(count)
                .getResultList();
    }

    /**
     * The occasions of which nobody has been told yet, since their mails wait or have failed.
     *
     * @param prefix what the keys of these occasions begin with; without signs that databases read as patterns
     */
    public Set<String> untold(String prefix) {
        return entities.createQuery(
                        "select m.dedupKey from Mail m where m.dedupKey like :like and m.state <> :sent", String.class)
                .setParameter("like", prefix + "%")
                .setParameter("sent", Mail.State.SENT)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** How many mails are in each state; a state without mails is missing. */
    public Map<Mail.State, Long> counts() {
        return entities.createQuery("select m.state, count(m) from Mail m group by m.state", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Mail.State) row[0], row -> (Long) row[1]));
    }

    /** When the oldest mail that waits was written, if one does. */
    public Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select m.createdAt from Mail m where m.state = :state order by m.createdAt", Instant.class)
                .setParameter("state", Mail.State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    List<Long> due(int count) {
        return entities.createQuery(
                        "select m.id from Mail m where m.state = :state and m.nextAttemptAt <= :now order by m.nextAttemptAt",
                        Long.class)
                .setParameter("state", Mail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(count)
                .getResultList();
    }

    @Transactional
    Mail get(long id) {
        return entities.find(Mail.class, id);
    }

    /** The mail if it still waits: it may have been forgotten, held or replaced since it was found due. */
    @Transactional
    Optional<Mail> waiting(long id) {
        return Optional.ofNullable(get(id)).filter(mail -> mail.state() == Mail.State.WAITING);
    }

    @Transactional
    void markSent(long id) {
        mark(id, mail -> mail.sent(now()));
    }

    @Transactional
    void markFailed(long id, String error) {
        mark(id, mail -> mail.failed(now(), error));
    }

    @Transactional
    void markBounced(long id, String error) {
        mark(id, mail -> mail.bounced(error));
    }

    /** Marks a mail unless it was forgotten while it was on its way. */
    private void mark(long id, Consumer<Mail> change) {
        Optional.ofNullable(get(id)).ifPresent(change);
    }

    /**
     * Notes that a server gave a mail back after it had been sent.
     *
     * @param error the status of RFC 3463, such as "5.1.1"
     * @return whether it was a mail of this outbox
     */
    @Transactional
    public boolean cameBack(String messageId, String error) {
        List<Mail> found = entities.createQuery(
                        "select m from Mail m where m.messageId = :id and m.state in :sent", Mail.class)
                .setParameter("id", messageId)
                .setParameter("sent", List.of(Mail.State.SENT, Mail.State.WAITING))
                .getResultList();
        found.forEach(mail -> mail.bounced(error));
        return !found.isEmpty();
    }

    /**
     * Forgets somebody who is erased: mails to them are gone, also those that wait; what mails to others say of them goes
     * as soon as it has been sent. Needs a transaction.
     *
     * @param name as mails write it; what holds the same letters by chance goes with it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String address, String name) {
        entities.flush();
        entities.createQuery("delete from Mail m where lower(m.recipient) = :address")
                .setParameter("address", address.toLowerCase(Locale.ROOT))
                .executeUpdate();
        entities.createQuery(
                        "select m from Mail m where locate(:name, m.body) > 0 or locate(:name, m.subject) > 0"
                                + " or locate(:address, m.body) > 0",
                        Mail.class)
                .setParameter("name", name)
                .setParameter("address", address)
                .getResultList()
                .forEach(Mail::passOn);
    }

    /**
     * Empties mails that were sent or given up before a moment, up to 500 at a time; that they were stays.
     *
     * @return how many were emptied
     */
    @Transactional
    public int forgetOld(Instant before) {
        List<Long> old = entities.createQuery("select m.id from Mail m where " + OLD + " order by m.id", Long.class)
                .setParameter("unsent", UNSENT)
                .setParameter("before", before)
                .setMaxResults(FORGOTTEN_AT_ONCE)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery(
                            "update Mail m set m.recipient = '', m.recipientName = '', m.subject = '', m.body = '', m.calendar = '', m.leaveAddress = ''"
                                    + " where m.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
        return old.size();
    }

    /** How many mails of a network were sent or given up before a moment and still say something. */
    public long countOld(long networkId, Instant before) {
        return entities.createQuery("select count(m) from Mail m where m.networkId = :network and " + OLD, Long.class)
                .setParameter("network", networkId)
                .setParameter("unsent", UNSENT)
                .setParameter("before", before)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant();
    }
}
