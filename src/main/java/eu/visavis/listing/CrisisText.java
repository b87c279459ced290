package eu.visavis.listing;

import jakarta.persistence.Embeddable;

/** What a crisis marketplace says about itself in one language. */
@Embeddable
public class CrisisText {
    public static final int MOST_NAME = 200;
    public static final int MOST_INTRO = 2000;
    public static final int MOST_NOTICE = 500;

    private String name;
    private String intro;
    private String notice;

    protected CrisisText() {} // for JPA

    /**
     * A name with two texts.
     *
     * @param intro what stands above its entries, or ""
     * @param notice what stands on start pages beside the name, or ""
     */
    public CrisisText(String name, String intro, String notice) {
        this.name = name;
        this.intro = intro;
        this.notice = notice;
    }

    public String name() {
        return name;
    }

    public String intro() {
        return intro;
    }

    public String notice() {
        return notice;
    }
}
