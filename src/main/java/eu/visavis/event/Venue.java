package eu.visavis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where an event takes place. */
@Embeddable
public class Venue {
    @Column(name = "venue_name")
    private String name;

    @Column(name = "venue_street")
    private String street;

    @Column(name = "venue_postal_code")
    private String postalCode;

    @Column(name = "venue_town")
    private String town;

    @Column(name = "venue_country")
    private String country;

    protected Venue() {} // for JPA

    /**
     * A venue; street and postal code may be empty.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Venue(String name, String street, String postalCode, String town, String country) {
        this.name = name;
        this.street = street;
        this.postalCode = postalCode;
        this.town = town;
        this.country = country;
    }

    /** The same venue for another event; stored parts belong to one event each. */
    Venue copy() {
        return new Venue(name, street, postalCode, town, country);
    }

    public String name() {
        return name;
    }

    public String street() {
        return street;
    }

    public String postalCode() {
        return postalCode;
    }

    /** The town; it stands beside every clock time of the event. */
    public String town() {
        return town;
    }

    public String country() {
        return country;
    }

    /** The postal address in one line, without the name. */
    public String address() {
        String place = (postalCode + " " + town).strip();
        return street.isEmpty() ? place : street + ", " + place;
    }
}
