package eu.visavis.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The rules of events as a whole, for those who keep to them. */
@ApplicationScoped
public class RuleBooks {
    private final HallWalks walks;
    private final PeopleRules people;
    private final RulesForAll all;
    private final Programme programme;
    private final WishRules wishes;

    @Inject
    RuleBooks(HallWalks walks, PeopleRules people, RulesForAll all, Programme programme, WishRules wishes) {
        this.walks = walks;
        this.people = people;
        this.all = all;
        this.programme = programme;
        this.wishes = wishes;
    }

    RuleBooks() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Reads the rules of an event, in as many statements for few as for many. */
    @Transactional
    public RuleBook of(long eventId) {
        return new RuleBook(
                walks.of(eventId),
                people.of(eventId),
                all.of(eventId),
                programme.interpreters(eventId),
                programme.countries(eventId),
                wishes.of(eventId));
    }
}
