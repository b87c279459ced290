package eu.visavis.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.TokenScope;
import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;
import java.util.Set;

/** Who makes this request, in which language, and about which event. Filled by the access check, read by everybody. */
@RequestScoped
public class Caller {
    private Language language = Language.EN;
    private boolean program;
    private SignedIn person;
    private Long eventId;
    private Long networkId;
    private Long participantId;
    private boolean organiser;
    private Set<TokenScope> scopes = Set.of();
    private Long tokenNetworkId;
    private boolean expired;

    /**
     * A person with a session, or one for whom a program acts.
     *
     * @param sessionHash digest of the session, "" for a program
     * @param staff whether the person works for a network
     * @param owner whether the person answers for that network
     * @param secondFactorDue whether the rights of staff rest until a second factor is set up
     */
    public record SignedIn(
            long id, String name, String sessionHash, boolean staff, boolean owner, boolean secondFactorDue) {
        /** Whether a token stands behind the request, not a session. */
        public boolean byToken() {
            return sessionHash.isEmpty();
        }
    }

    public Language language() {
        return language;
    }

    /** Whether the address is one for programs: tokens instead of sessions, JSON instead of pages. */
    public boolean isProgram() {
        return program;
    }

    public boolean isSignedIn() {
        return person != null;
    }

    /**
     * The signed-in person.
     *
     * @throws IllegalStateException on a route that everybody may call
     */
    public SignedIn person() {
        if (person == null) {
            throw new IllegalStateException("Nobody is signed in on this request");
        }
        return person;
    }

    /** The id of the event in the address; the caller was found to have a right to it. */
    public long eventId() {
        return required(eventId, "event");
    }

    /** The event in the address, on routes that may have none. */
    public OptionalLong event() {
        return MissingNumber.of(eventId);
    }

    /** The network of the event in the address. */
    public long networkId() {
        return required(networkId, "network");
    }

    /** The caller's own place in the event of the address. */
    public long participantId() {
        return required(participantId, "participant");
    }

    public OptionalLong participant() {
        return MissingNumber.of(participantId);
    }

    /** Whether the caller organises the event in the address. */
    public boolean isOrganiser() {
        return organiser;
    }

    /** Whether the token that was sent has expired, so that nobody is known. */
    public boolean tokenHasExpired() {
        return expired;
    }

    /** Whether the token of a program permits this. */
    public boolean isPermitted(TokenScope scope) {
        return scopes.contains(scope);
    }

    /** The network to which the token belongs, if it is no person's own: its program is staff of that and of no other. */
    public OptionalLong tokenNetwork() {
        return MissingNumber.of(tokenNetworkId);
    }

    public void noteExpiredToken() {
        this.expired = true;
    }

    public void holds(Set<TokenScope> permitted, OptionalLong network) {
        this.scopes = Set.copyOf(permitted);
        this.tokenNetworkId = MissingNumber.orNull(network);
    }

    public void speaks(Language newLanguage) {
        this.language = newLanguage;
    }

    public void callsAsProgram() {
        this.program = true;
    }

    public void isPerson(SignedIn newPerson) {
        this.person = newPerson;
    }

    public void actsOn(long newEventId, long newNetworkId) {
        this.eventId = newEventId;
        this.networkId = newNetworkId;
    }

    public void takesPartAs(long newParticipantId) {
        this.participantId = newParticipantId;
    }

    public void organises() {
        this.organiser = true;
    }

    private static long required(Long id, String what) {
        if (id == null) {
            throw new IllegalStateException("This request has no " + what);
        }
        return id;
    }
}
