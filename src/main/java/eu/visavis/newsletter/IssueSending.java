package eu.visavis.newsletter;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts issues into the outbox, a hundred subscribers at a time and each batch in a transaction of its own, so that a
 * restart goes on where it was and nobody gets a mail twice.
 */
@ApplicationScoped
public class IssueSending {
    private static final int BATCH = 100;

    private final EntityManager entities;
    private final Issues issues;
    private final SubscriberMails mails;
    private final Networks networks;
    private final Events events;
    private final Outbox outbox;

    @Inject
    IssueSending(
            EntityManager entities,
            Issues issues,
            SubscriberMails mails,
            Networks networks,
            Events events,
            Outbox outbox) {
        this.entities = entities;
        this.issues = issues;
        this.mails = mails;
        this.networks = networks;
        this.events = events;
        this.outbox = outbox;
    }

    IssueSending() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * Goes on with the oldest issue that leaves.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean sendNext() {
        Optional<Long> leaving = entities.createQuery(
                        "select i.id from Issue i where i.state = :leaving order by i.id", Long.class)
                .setParameter("leaving", Issue.State.LEAVING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        leaving.map(id -> entities.find(Issue.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(issue -> issue.state() == Issue.State.LEAVING)
                .ifPresent(this::send);
        return leaving.isPresent();
    }

    private void send(Issue issue) {
        List<Subscriber> next = entities.createQuery(
                        "select s from Subscriber s where s.networkId = :network and s.confirmedAt is not null"
                                + " and s." + issue.topic().field()
                                + " = true and s.id > :reached order by s.id",
                        Subscriber.class)
                .setParameter("network", issue.networkId())
                .setParameter("reached", issue.reached())
                .setMaxResults(BATCH)
                .getResultList();
        if (next.isEmpty()) {
            issue.arrive();
            return;
        }
        Network network = networks.get(issue.networkId());
        Map<Language, Letter> letters = issues.letters(issue);
        for (Subscriber subscriber : next) {
            Letter letter = issue.event().isPresent()
                    ? ofEvent(events.get(issue.event().getAsLong()), subscriber.language())
                    : choose(letters, subscriber.language());
            mails.sendNews(issue.code().value(), subscriber, network, letter.subject(), letter.body());
        }
        issue.reach(next.get(next.size() - 1).id(), next.size());
    }

    /** The letter for a reader: in the reader's language, else in English, else in the first one. */
    public static Letter choose(Map<Language, Letter> letters, Language reader) {
        return Optional.ofNullable(letters.get(reader))
                .or(() -> Optional.ofNullable(letters.get(Language.EN)))
                .orElseGet(() -> letters.values().iterator().next());
    }

    private Letter ofEvent(Event event, Language language) {
        Messages messages = Messages.in(language);
        List<Events.Day> days = events.days(List.of(event.id())).getOrDefault(event.id(), List.of());
        String dates = days.isEmpty()
                ? ""
                : Formats.in(language)
                        .dateRange(days.get(0).date(), days.get(days.size() - 1).date());
        String place = dates.isEmpty()
                ? event.venue().town()
                : dates + ", " + event.venue().town();
        return new Letter(
                messages.text("newsletter.mail.event.subject", event.title(language)),
                messages.text(
                        "newsletter.mail.event.body",
                        event.title(language),
                        place,
                        outbox.address("/events/" + event.code())));
    }
}
