package eu.visavis.seeking;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Tells people of what is new for their searches. That somebody was told is noted in the transaction that puts the mail
 * into the outbox, so that nobody is told twice, and nothing is passed over.
 */
@ApplicationScoped
public class SearchAlerts {
    /** What came so shortly before may not be in the index, or in a transaction that has not ended. */
    static final Duration UNSURE = Duration.ofMinutes(1);

    private static final Duration LATER = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final NewsReading reading;
    private final Persons persons;
    private final Networks networks;
    private final NetworkTexts texts;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    SearchAlerts(
            EntityManager entities,
            NewsReading reading,
            Persons persons,
            Networks networks,
            NetworkTexts texts,
            Outbox outbox,
            Clock clock) {
        this.entities = entities;
        this.reading = reading;
        this.persons = persons;
        this.networks = networks;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = clock;
    }

    SearchAlerts() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /**
     * Looks for the search that has waited longest.
     *
     * @return whether there may be more to do
     */
    @Transactional
    public boolean sendNext() {
        Instant now = clock.instant();
        Optional<Long> due = entities.createQuery(
                        "select s.id from SavedSearch s where s.nextAt <= :now order by s.nextAt, s.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        due.map(id -> entities.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(search -> search.isDue(now))
                .ifPresent(search -> look(search, now));
        return due.isPresent();
    }

    private void look(SavedSearch search, Instant now) {
        if (!reading.isReady(search.question().place())) {
            search.postpone(now.plus(LATER));
            return;
        }
        Instant until = now.minus(UNSURE);
        Network network = networks.get(search.networkId());
        Person person = persons.get(search.personId());
        News news = reading.read(
                search.networkId(),
                search.question(),
                search.lookedAt(),
                until,
                person.language(),
                "/networks/" + network.code());
        if (news.total() > 0) {
            outbox.add(mail(search, news, network, person, until));
        }
        search.looked(until, now);
    }

    private OutgoingMail mail(SavedSearch search, News news, Network network, Person person, Instant until) {
        Language language = person.language();
        Messages messages = Messages.in(language);
        String own = outbox.address("/searches/" + search.secret());
        return new OutgoingMail(
                OptionalLong.of(network.id()),
                "search-" + search.code() + "-" + until.getEpochSecond(),
                person.email(),
                person.name(),
                language,
                messages.text("seeking.mail.subject", search.name(), news.total()),
                messages.text(
                        "seeking.mail.body",
                        person.name(),
                        search.name(),
                        texts.name(network, language),
                        list(news, messages),
                        outbox.address(address(network, search.question())),
                        own),
                own + "/leave");
    }

    private String list(News news, Messages messages) {
        String some = news.some().stream()
                .map(item -> (item.about().isEmpty() ? item.name() : item.name() + " (" + item.about() + ")") + "\n"
                        + outbox.address(item.path()))
                .collect(Collectors.joining("\n\n"));
        long more = news.total() - news.some().size();
        return more > 0 ? some + "\n\n" + messages.text("seeking.mail.more", more) : some;
    }

    private static String address(Network network, Question question) {
        return "/networks/" + network.code() + "/" + question.place().path() + "?" + question.written();
    }
}
