package eu.visavis.registration;

import java.util.List;

/** Knows what those show who chose to be public. A feature that knows offers implements it. */
public interface PublicProfiles {
    /** At most so many are shown on the page of an event. */
    int MOST = 100;

    /**
     * An organisation whose participant is public.
     *
     * @param country ISO 3166-1 alpha-2 code
     */
    record Shown(String organisation, String town, String country, List<Offer> offers) {}

    /** What it offers, by its title. */
    record Offer(String title, String language) {}

    /** The public participants of an event that are approved, at most {@link #MOST}. */
    List<Shown> of(long eventId);
}
