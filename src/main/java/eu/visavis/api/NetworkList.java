package eu.visavis.api;

import eu.visavis.network.Network;
import java.util.List;

/** The networks of the installation whose marketplace is open, in the order of their names. */
public record NetworkList(List<Entry> items) {
    /** A network in a list. */
    public record Entry(String code, String name) {
        static Entry of(Network network) {
            return new Entry(network.code().value(), network.name());
        }
    }
}
