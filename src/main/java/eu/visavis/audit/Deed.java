package eu.visavis.audit;

import eu.visavis.kernel.PublicCode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was done to what; who did it, and where, is known of the request unless it is said here.
 *
 * @param network the network that it concerns, if the address of the request does not say it
 * @param event the code of the event that it concerns, if the address does not say it
 * @param actor the person who did it, if nobody was signed in when the request came
 * @param person the person to whom it was done
 * @param subject the code of the thing to which it was done, "" if the act says enough
 * @param facts small figures and names of choices; never anything by which a person could be recognised
 */
public record Deed(
        Act act,
        OptionalLong network,
        Optional<PublicCode> event,
        OptionalLong actor,
        OptionalLong person,
        String subject,
        Map<String, String> facts) {
    /** Neither spaces nor signs of addresses, so that no name and no address fits in. */
    private static final Pattern FACT = Pattern.compile("[A-Za-z0-9_.:-]{1,40}");

    public Deed {
        facts.forEach((name, value) -> {
            if (!FACT.matcher(name).matches() || !FACT.matcher(value).matches()) {
                throw new IllegalArgumentException("Not a fact for the audit log: " + name);
            }
        });
        facts = new TreeMap<>(facts);
    }

    /** An act of whoever the request knows, there where its address says. */
    public static Deed of(Act act) {
        return new Deed(
                act, OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), "", Map.of());
    }

    public Deed in(long networkId) {
        return new Deed(act, OptionalLong.of(networkId), event, actor, person, subject, facts);
    }

    public Deed at(PublicCode eventCode) {
        return new Deed(act, network, Optional.of(eventCode), actor, person, subject, facts);
    }

    public Deed by(long personId) {
        return new Deed(act, network, event, OptionalLong.of(personId), person, subject, facts);
    }

    public Deed toPerson(long personId) {
        return new Deed(act, network, event, actor, OptionalLong.of(personId), subject, facts);
    }

    public Deed to(PublicCode code) {
        return new Deed(act, network, event, actor, person, code.value(), facts);
    }

    /**
     * @param name letters, digits and signs that no name of a person and no address is made of, up to 40
     * @param value as the name
     * @throws IllegalArgumentException if one of them is anything else
     */
    public Deed with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(value));
        return new Deed(act, network, event, actor, person, subject, more);
    }
}
