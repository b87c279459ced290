package eu.visavis.scheduling;

/** What a schedule can be made good at, in words. What each one means stands in {@code presets.properties}. */
public enum PlanPreset {
    /** The weights delivered with the application. */
    BALANCED("balanced"),
    /** As many meetings as possible, whatever each is worth. */
    MOST_MEETINGS("mostMeetings"),
    /** Little waiting, few interruptions and changes of table. */
    CALM_DAY("calmDay"),
    /** More for small firms and for those who have few meetings. */
    FAIR_TO_SMALL_FIRMS("fairToSmallFirms"),
    /** As many for everybody as can be, whoever they are. */
    FAIR_TO_ALL("fairToAll"),
    /** What an organiser has set rule by rule. */
    OWN("own");

    private final String id;

    PlanPreset(String id) {
        this.id = id;
    }

    /** How its properties begin. */
    String id() {
        return id;
    }
}
