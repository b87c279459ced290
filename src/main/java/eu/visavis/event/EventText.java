package eu.visavis.event;

import jakarta.persistence.Embeddable;

/** What an event says about itself in one language. */
@Embeddable
public class EventText {
    private String title;
    private String description;

    protected EventText() {} // for JPA

    /** A title of up to 200 characters and a description of up to 5,000, which may be empty. */
    public EventText(String title, String description) {
        this.title = title;
        this.description = description;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }
}
