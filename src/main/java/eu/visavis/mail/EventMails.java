package eu.visavis.mail;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What organisers see and do of the mails of their event. */
@ApplicationScoped
public class EventMails {
    private static final Set<Mail.State> UNDECIDED = EnumSet.of(Mail.State.REVIEW);
    private static final Set<Mail.State> IN_VAIN =
            EnumSet.of(Mail.State.FAILED, Mail.State.BOUNCED, Mail.State.WAITING);
    private static final Set<Mail.State> STOPPABLE = EnumSet.of(Mail.State.REVIEW, Mail.State.WAITING);

    private final EntityManager entities;
    private final MailTexts texts;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    EventMails(EntityManager entities, MailTexts texts, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    EventMails() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** How many mails of an event are in each state; a state without mails is missing. */
    public Map<Mail.State, Long> counts(long eventId) {
        Map<Mail.State, Long> counts = new EnumMap<>(Mail.State.class);
        entities.createQuery(
                        "select m.state, count(m) from Mail m where m.eventId = :event and m.code is not null"
                                + " group by m.state",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultStream()
                .forEach(row -> counts.put((Mail.State) row[0], (Long) row[1]));
        return counts;
    }

    /** Mails of an event in one of these states, newest first. */
    public List<Mail> list(long eventId, Set<Mail.State> states, int from, int most) {
        return entities.createQuery(
                        "select m from Mail m where m.eventId = :event and m.state in :states and m.code is not null"
                                + " order by m.id desc",
                        Mail.class)
                .setParameter("event", eventId)
                .setParameter("states", states)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** A mail of an event. */
    public Optional<Mail> find(long eventId, PublicCode code) {
        return find(eventId, code, LockModeType.NONE);
    }

    private Optional<Mail> find(long eventId, PublicCode code, LockModeType lock) {
        return entities.createQuery("select m from Mail m where m.eventId = :event and m.code = :code", Mail.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Lets a mail leave that waits to be read. */
    @Transactional
    public Optional<Mail> release(MailOwner event, PublicCode code) {
        return change(event, code, UNDECIDED, Act.MAILS_RELEASED, mail -> mail.release(clock.instant()));
    }

    /** Tries a mail again at once that could not be sent. */
    @Transactional
    public Optional<Mail> retry(MailOwner event, PublicCode code) {
        return change(event, code, IN_VAIN, Act.MAILS_RELEASED, mail -> {
            if (!mail.body().isEmpty()) {
                mail.release(clock.instant());
            }
        });
    }

    /** Does not let a mail leave at all. */
    @Transactional
    public Optional<Mail> discard(MailOwner event, PublicCode code) {
        return change(event, code, STOPPABLE, Act.MAIL_DISCARDED, Mail::discard);
    }

    /** Writes a mail anew that waits to be read. */
    @Transactional
    public Optional<Mail> rewrite(MailOwner event, PublicCode code, MailWords words) {
        return change(event, code, UNDECIDED, Act.MAIL_REWRITTEN, mail -> mail.rewrite(words));
    }

    private Optional<Mail> change(
            MailOwner event, PublicCode code, Set<Mail.State> states, Act act, Consumer<Mail> change) {
        Optional<Mail> found = find(event.eventId(), code, LockModeType.PESSIMISTIC_WRITE);
        found.filter(mail -> states.contains(mail.state())).ifPresent(mail -> {
            change.accept(mail);
            note(act, event, 1);
        });
        return found;
    }

    /**
     * Lets everything leave that waits to be read.
     *
     * @return how many mails that were
     */
    @Transactional
    public int releaseAll(MailOwner event) {
        List<Mail> waiting = entities.createQuery(
                        "select m from Mail m where m.eventId = :event and m.state = :state order by m.id", Mail.class)
                .setParameter("event", event.eventId())
                .setParameter("state", Mail.State.REVIEW)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        waiting.forEach(mail -> mail.release(clock.instant()));
        note(Act.MAILS_RELEASED, event, waiting.size());
        return waiting.size();
    }

    /** Says how an event sends its mails; what waits to be read still does. */
    @Transactional
    public void setRule(MailOwner event, boolean review, boolean invitations) {
        MailRule rule = entities.find(MailRule.class, event.eventId());
        if (rule == null) {
            rule = new MailRule(event.eventId());
            entities.persist(rule);
        }
        rule.set(review, invitations);
        note(Act.MAIL_RULES_CHANGED, event, 0);
    }

    /** Keeps words for the mails of a scope; they were checked. */
    @Transactional
    public void keepText(MailScope scope, MailKind kind, Language language, MailWords words) {
        texts.keep(scope, kind, language, words);
        audit.note(Deed.of(Act.MAIL_TEXT_CHANGED).in(scope.networkId()).with("kind", kind.name()));
    }

    /** Goes back to the words that hold without those of a scope. */
    @Transactional
    public void dropText(MailScope scope, MailKind kind, Language language) {
        texts.drop(scope, kind, language);
        audit.note(Deed.of(Act.MAIL_TEXT_CHANGED).in(scope.networkId()).with("kind", kind.name()));
    }

    /**
     * The addresses, in small letters, from which the newest mail of a network came back, with the server's reason.
     */
    public Map<String, String> bounced(long networkId) {
        List<Mail> back = entities.createQuery(
                        "select m from Mail m where m.networkId = :network and m.state = :bounced and m.recipient <> ''"
                                + " and not exists (select n.id from Mail n where n.networkId = :network"
                                + " and n.recipient = m.recipient and n.id > m.id and n.state = :sent) order by m.id",
                        Mail.class)
                .setParameter("network", networkId)
                .setParameter("bounced", Mail.State.BOUNCED)
                .setParameter("sent", Mail.State.SENT)
                .getResultList();
        return back.stream()
                .collect(Collectors.toMap(
                        mail -> mail.recipient().toLowerCase(Locale.ROOT), Mail::lastError, (one, other) -> other));
    }

    private void note(Act act, MailOwner event, int mails) {
        audit.note(Deed.of(act).in(event.networkId()).at(event.code()).with("mails", mails));
    }
}
