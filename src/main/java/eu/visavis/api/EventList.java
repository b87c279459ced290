package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.EventText;
import java.util.List;
import java.util.Map;

/** A part of the network's events, the newest first. */
public record EventList(List<Entry> items, Part part) {
    /** An event in a list; its address gives the rest. */
    public record Entry(String code, Map<String, String> title, String town, String timezone) {
        static Entry of(Event event) {
            return new Entry(
                    event.code().value(),
                    EventView.texts(event, EventText::title),
                    event.venue().town(),
                    event.zone().getId());
        }
    }
}
