package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of {@link ListingFacts}, as the author has them and as the public has them. */
@Embeddable
class Content {
    @Enumerated(EnumType.STRING)
    private Side side;

    @Enumerated(EnumType.STRING)
    private ListingKind kind;

    private String purposes;

    @Column(name = "category_id")
    private long categoryId;

    private String language;
    private String title;
    private String summary;
    private String body;
    private String spoken;
    private String organisation;
    private String country;
    private String nuts;
    private String website;
    private int quantity;
    private String unit;
    private String place;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String price;
    private boolean free;

    protected Content() {} // for JPA

    Content(ListingFacts facts) {
        this.side = facts.side();
        this.kind = facts.kind();
        this.purposes = facts.purposes().stream().sorted().map(Purpose::name).collect(Collectors.joining(","));
        this.categoryId = facts.categoryId();
        this.language = facts.words().language();
        this.title = facts.words().title();
        this.summary = facts.words().summary();
        this.body = facts.words().body();
        this.spoken = String.join(",", facts.spoken());
        this.organisation = facts.publisher().name();
        this.country = facts.publisher().country();
        this.nuts = facts.publisher().nuts();
        this.website = facts.publisher().website();
        this.quantity = facts.terms().quantity();
        this.unit = facts.terms().unit();
        this.place = facts.terms().place();
        this.startsOn = facts.terms().from().orElse(null);
        this.endsOn = facts.terms().until().orElse(null);
        this.price = facts.terms().price();
        this.free = facts.terms().free();
    }

    ListingFacts facts() {
        return new ListingFacts(
                side,
                kind,
                readPurposes(),
                categoryId,
                new ListingFacts.Words(language, title, summary, body),
                spoken.isEmpty() ? List.of() : List.of(spoken.split(",")),
                new ListingFacts.Publisher(organisation, country, nuts, website),
                new ListingFacts.Terms(
                        quantity,
                        unit,
                        place,
                        Optional.ofNullable(startsOn),
                        Optional.ofNullable(endsOn),
                        price,
                        free));
    }

    private Set<Purpose> readPurposes() {
        Set<Purpose> read = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (List.of(purposes.split(",")).contains(purpose.name())) {
                read.add(purpose);
            }
        }
        return read;
    }
}
