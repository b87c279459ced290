package eu.visavis.listing;

import java.util.Optional;

/** The parts of an entry on which a moderator decides one by one. */
public enum ListingField {
    TITLE(false),
    CLASS(false),
    ORGANISATION(false),
    SUMMARY(true),
    BODY(true),
    WEBSITE(true),
    TERMS(true);

    private final boolean dispensable;

    ListingField(boolean dispensable) {
        this.dispensable = dispensable;
    }

    /** Whether an entry can be published for the first time without it. */
    public boolean isDispensable() {
        return dispensable;
    }

    /** Whether two versions differ in it. */
    public boolean differs(ListingFacts one, ListingFacts other) {
        return !with(one, other).equals(one);
    }

    /** Whether nothing is stated there. */
    public boolean isEmpty(ListingFacts facts) {
        return dispensable && without(facts).equals(facts);
    }

    /** A version that keeps of this part what was published before, or nothing if nothing was. */
    ListingFacts heldBack(ListingFacts submitted, Optional<ListingFacts> before) {
        return before.map(published -> with(submitted, published)).orElseGet(() -> without(submitted));
    }

    private ListingFacts with(ListingFacts facts, ListingFacts source) {
        ListingFacts.Words words = facts.words();
        ListingFacts.Publisher publisher = facts.publisher();
        return switch (this) {
            case TITLE ->
                facts.with(new ListingFacts.Words(
                        words.language(), source.words().title(), words.summary(), words.body()));
            case CLASS ->
                new ListingFacts(
                        source.side(),
                        source.kind(),
                        source.purposes(),
                        source.categoryId(),
                        new ListingFacts.Words(source.words().language(), words.title(), words.summary(), words.body()),
                        source.spoken(),
                        publisher,
                        facts.terms());
            case ORGANISATION ->
                facts.with(new ListingFacts.Publisher(
                        source.publisher().name(),
                        source.publisher().country(),
                        source.publisher().nuts(),
                        publisher.website()));
            case SUMMARY ->
                facts.with(new ListingFacts.Words(
                        words.language(), words.title(), source.words().summary(), words.body()));
            case BODY ->
                facts.with(new ListingFacts.Words(
                        words.language(),
                        words.title(),
                        words.summary(),
                        source.words().body()));
            case WEBSITE ->
                facts.with(new ListingFacts.Publisher(
                        publisher.name(),
                        publisher.country(),
                        publisher.nuts(),
                        source.publisher().website()));
            case TERMS -> facts.with(source.terms());
        };
    }

    private ListingFacts without(ListingFacts facts) {
        ListingFacts.Words words = facts.words();
        ListingFacts.Publisher publisher = facts.publisher();
        return switch (this) {
            case SUMMARY -> facts.with(new ListingFacts.Words(words.language(), words.title(), "", words.body()));
            case BODY -> facts.with(new ListingFacts.Words(words.language(), words.title(), words.summary(), ""));
            case WEBSITE ->
                facts.with(new ListingFacts.Publisher(publisher.name(), publisher.country(), publisher.nuts(), ""));
            case TERMS -> facts.with(ListingFacts.Terms.NONE);
            default -> throw new IllegalStateException(this + " cannot be left out");
        };
    }
}
