package eu.visavis.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The stored number of meetings between two countries. */
@Entity
@Table(name = "country_quota")
class CountryQuota {
    @Id
    @SequenceGenerator(name = "country_quota_seq", sequenceName = "country_quota_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "country_quota_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private String country;

    @Column(name = "other_country")
    private String otherCountry;

    private int least;

    protected CountryQuota() {} // for JPA

    CountryQuota(long eventId, CountryPair pair) {
        this.eventId = eventId;
        this.country = pair.country();
        this.otherCountry = pair.otherCountry();
        this.least = pair.least();
    }

    CountryPair pair() {
        return new CountryPair(country, otherCountry, least);
    }
}
