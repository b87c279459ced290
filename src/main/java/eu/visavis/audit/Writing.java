package eu.visavis.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry says; whatever has no value is null.
 *
 * @param doneAt to the microsecond, as databases keep it
 * @param actor pseudonym of who did it
 * @param principal pseudonym of the person for whom it was done
 * @param tokenCode the token that a program used
 * @param person pseudonym of the person to whom it was done
 * @param subject code of the thing to which it was done
 * @param facts {@code name=value} in the order of the names, with one space between them
 */
record Writing(
        Instant doneAt,
        Act act,
        Author.Channel channel,
        String actor,
        String principal,
        String tokenCode,
        Long networkId,
        String eventCode,
        String person,
        String subject,
        String facts) {
    /**
     * One line for each value, in a fixed order, with a name before it: no value holds a line break, so that two
     * different entries never read alike.
     */
    String canonical() {
        return canonical(
                doneAt,
                act.name(),
                channel.name(),
                List.of(
                        text(actor),
                        text(principal),
                        text(tokenCode),
                        text(networkId),
                        text(eventCode),
                        text(person),
                        text(subject),
                        text(facts)));
    }

    /** As above, of what a database holds, whether or not it is an act that this version knows. */
    static String canonical(Instant doneAt, String act, String channel, List<String> rest) {
        List<String> lines = new ArrayList<>(List.of("visavis-audit-1", doneAt.toString(), act, channel));
        lines.addAll(rest);
        for (String line : lines) {
            if (line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A line break in an entry of the audit log");
            }
        }
        return String.join("\n", lines);
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
