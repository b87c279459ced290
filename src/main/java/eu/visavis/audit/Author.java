package eu.visavis.audit;

import eu.visavis.kernel.MissingNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who acts in this request, for whom and where. Whoever recognises callers and binds requests to events fills it in, so
 * that use cases need not be told.
 */
@RequestScoped
public class Author {
    /** By what way somebody acts. Names are stored and hashed. */
    public enum Channel {
        PAGE,
        PROGRAM,
        /** Visavis itself: its start, its jobs. */
        SYSTEM
    }

    private Channel channel = Channel.SYSTEM;
    private Long person;
    private Long principal;
    private String token;
    private Long network;
    private String event;

    @Inject
    Author() {}

    /** Says by what way the request came. */
    public void comesBy(Channel way) {
        this.channel = way;
    }

    /** Says who acts. */
    public void is(long personId) {
        this.person = personId;
    }

    /** Says for whom the person acts; both stand in every entry of this request. */
    public void actsFor(long personId) {
        this.principal = personId;
    }

    /** Says which token opened the way. */
    public void uses(String tokenCode) {
        this.token = tokenCode;
    }

    /** Says in which network the request acts, as long as nothing else is said. */
    public void actsIn(long networkId) {
        this.network = networkId;
    }

    /** Says which event the address names. */
    public void actsIn(long networkId, String eventCode) {
        this.network = networkId;
        this.event = eventCode;
    }

    Channel channel() {
        return channel;
    }

    OptionalLong person() {
        return MissingNumber.of(person);
    }

    OptionalLong principal() {
        return MissingNumber.of(principal);
    }

    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    OptionalLong network() {
        return MissingNumber.of(network);
    }

    Optional<String> event() {
        return Optional.ofNullable(event);
    }
}
