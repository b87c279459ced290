package eu.visavis.audit;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fired within the transaction of each deed that was noted, for whoever tells others of it.
 *
 * @param network the network that it concerns, by the deed or by the request
 * @param event code of the event that it concerns, likewise
 */
public record Noted(Deed deed, OptionalLong network, Optional<String> event) {}
