package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A meeting at which somebody interprets.
 *
 * @param table empty if one side is online
 * @param hall may be empty
 * @param interpreter the name
 * @param bridge between which languages, if that is known
 * @param others how many people join the two
 */
public record InterpretedMeeting(
        PublicCode code,
        TimeWindow time,
        OptionalInt table,
        String hall,
        String interpreter,
        Optional<Bridge> bridge,
        TableParty first,
        TableParty second,
        int others) {}
