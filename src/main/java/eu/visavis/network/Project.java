package eu.visavis.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes a network a funded project.
 *
 * @param programme that funds it, or ""
 * @param start its first day
 * @param end its last day, not before the first
 */
public record Project(String programme, Optional<LocalDate> start, Optional<LocalDate> end) {
    /** A network that is no funded project. */
    public static final Project NONE = new Project("", Optional.empty(), Optional.empty());
}
