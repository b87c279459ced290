package eu.visavis.rules.web;

import java.util.List;

/**
 * What of an event has rules of its own.
 *
 * @param code the event's
 */
public record RulesPage(String code, List<Area> areas) {
    /**
     * A group of rules.
     *
     * @param name the last part of its address and of its keys
     * @param stated how many rules there are
     */
    public record Area(String name, long stated) {}
}
