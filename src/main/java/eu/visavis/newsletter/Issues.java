package eu.visavis.newsletter;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written to the subscribers of networks, and who they are in numbers. */
@ApplicationScoped
public class Issues {
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Issues(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    Issues() { // for the CDI client proxy
        this(null, null, null);
    }

    /** All issues of a network, the newest first. */
    public List<Issue> of(long networkId) {
        return entities.createQuery(
                        "select i from Issue i where i.networkId = :network order by i.createdAt desc, i.id desc",
                        Issue.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** An issue of a network by its name in addresses. */
    public Optional<Issue> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select i from Issue i where i.networkId = :network and i.code = :code", Issue.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** What an issue says, by language. */
    public Map<Language, Letter> letters(Issue issue) {
        return letters(List.of(issue)).getOrDefault(issue.code(), Map.of());
    }

    /** What several issues say, in one statement. */
    public Map<PublicCode, Map<Language, Letter>> letters(Collection<Issue> issues) {
        Map<Long, PublicCode> codes = new HashMap<>();
        issues.forEach(issue -> codes.put(issue.id(), issue.code()));
        Map<PublicCode, Map<Language, Letter>> letters = new HashMap<>();
        if (codes.isEmpty()) {
            return letters;
        }
        entities.createQuery(
                        "select t.issueId, t from IssueText t where t.issueId in :issues order by t.language",
                        Object[].class)
                .setParameter("issues", codes.keySet())
                .getResultList()
                .forEach(row -> letters.computeIfAbsent(codes.get((Long) row[0]), code -> new EnumMap<>(Language.class))
                        .put(((IssueText) row[1]).language(), ((IssueText) row[1]).letter()));
        return letters;
    }

    /** How many confirmed addresses get something, by language. */
    public Map<Language, Long> subscribers(long networkId, Topic topic) {
        Map<Language, Long> counts = new EnumMap<>(Language.class);
        entities.createQuery(
                        "select s.language, count(s) from Subscriber s where s.networkId = :network"
                                + " and s.confirmedAt is not null and s." + topic.field()
                                + " = true group by s.language",
                        Object[].class)
                .setParameter("network", networkId)
                .getResultList()
                .forEach(row -> counts.put((Language) row[0], (Long) row[1]));
        return counts;
    }

    /** Begins a letter. */
    @Transactional
    public Issue write(long networkId, Map<Language, Letter> letters) {
        Issue issue = Issue.letter(networkId, clock.instant());
        entities.persist(issue);
        entities.flush(); // texts refer to it
        letters.forEach((language, letter) -> entities.persist(new IssueText(issue.id(), language, letter)));
        return issue;
    }

    /**
     * Writes a draft anew.
     *
     * @return false if it is no draft any more
     */
    @Transactional
    public boolean rewrite(long networkId, PublicCode code, Map<Language, Letter> letters) {
        Optional<Issue> draft = draft(networkId, code);
        draft.ifPresent(issue -> {
            entities.createQuery("delete from IssueText t where t.issueId = :issue")
                    .setParameter("issue", issue.id())
                    .executeUpdate();
            letters.forEach((language, letter) -> entities.persist(new IssueText(issue.id(), language, letter)));
        });
        return draft.isPresent();
    }

    /**
     * Lets a draft go out.
     *
     * @return false if it is no draft any more, so that pressing twice sends once
     */
    @Transactional
    public boolean send(long networkId, PublicCode code) {
        Optional<Issue> draft = draft(networkId, code);
        draft.ifPresent(issue -> {
            issue.leave(clock.instant());
            audit.note(Deed.of(Act.NEWS_SENT).in(networkId).to(code));
        });
        return draft.isPresent();
    }

    /**
     * Throws a draft away.
     *
     * @return false if it is no draft any more
     */
    @Transactional
    public boolean discard(long networkId, PublicCode code) {
        Optional<Issue> draft = draft(networkId, code);
        draft.ifPresent(entities::remove);
        return draft.isPresent();
    }

    /**
     * Tells subscribers of an event, once.
     *
     * @return false if they were told before
     */
    @Transactional
    public boolean announce(Event event) {
        entities.find(Event.class, event.id(), LockModeType.PESSIMISTIC_WRITE);
        boolean told = of(event.networkId()).stream()
                .anyMatch(issue -> issue.event().isPresent() && issue.event().getAsLong() == event.id());
        if (!told) {
            Issue issue = Issue.ofEvent(event.networkId(), event.id(), clock.instant());
            entities.persist(issue);
            audit.note(Deed.of(Act.NEWS_SENT).in(event.networkId()).to(issue.code()));
        }
        return !told;
    }

    private Optional<Issue> draft(long networkId, PublicCode code) {
        Optional<Issue> found = find(networkId, code);
        found.ifPresent(issue -> entities.lock(issue, LockModeType.PESSIMISTIC_WRITE));
        return found.filter(issue -> issue.state() == Issue.State.DRAFT);
    }
}
