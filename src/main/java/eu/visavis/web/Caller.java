package eu.visavis.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.Right;
import eu.visavis.kernel.TokenScope;
import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;
import java.util.Set;

/** Who makes this request, in which language, and about which event. Filled by the access check, read by everybody. */
@RequestScoped
public class Caller {
    private Language language = Language.EN;
    private boolean program;
    private Long site;
    private SignedIn person;
    private Long eventId;
    private Long networkId;
    private Long participantId;
    private Long office;
    private Long supportedPerson;
    private String behalfOf = "";
    private Set<Right> rights = Set.of();
    private Set<TokenScope> scopes = Set.of();
    private Long tokenNetworkId;
    private boolean expired;

    /**
     * A person with a session, or one for whom a program acts.
     *
     * @param sessionHash digest of the session, "" for a program
     * @param rights what the person may do in the network that it works for
     * @param secondFactorDue whether the rights of staff rest until a second factor is set up
     * @param actsFor the participant on whose behalf the person wants to act as staff, if any
     */
    public record SignedIn(
            long id,
            String name,
            String sessionHash,
            Set<Right> rights,
            boolean secondFactorDue,
            OptionalLong actsFor) {
        public SignedIn {
            rights = Set.copyOf(rights);
        }

        /** Whether the person works for a network. */
        public boolean staff() {
            return !rights.isEmpty();
        }

        /** Whether the person answers for that network. */
        public boolean owner() {
            return rights.contains(Right.SHAPE_NETWORK);
        }

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

    /** The network whose own host name was called; nothing of another network exists there. */
    public OptionalLong site() {
        return MissingNumber.of(site);
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

    /** The caller's own place in the event of the address, or the one of the person on whose behalf it acts. */
    public long participantId() {
        return required(participantId, "participant");
    }

    public OptionalLong participant() {
        return MissingNumber.of(participantId);
    }

    /** Whether the caller organises the event in the address. */
    public boolean isOrganiser() {
        return may(Right.ORGANISE_EVENTS);
    }

    /** Whether the caller has a right concerning the event in the address. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** All rights concerning the event in the address. */
    public Set<Right> rights() {
        return rights;
    }

    /** The partner to whose participants the caller's rights are limited, if they are. */
    public OptionalLong office() {
        return MissingNumber.of(office);
    }

    /** Whether staff act on behalf of the participant, and not the participant. */
    public boolean isOnBehalf() {
        return !behalfOf.isEmpty();
    }

    /** The name of the participant on whose behalf staff act, or "". */
    public String behalfOf() {
        return behalfOf;
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

    public void comesTo(OptionalLong networkId) {
        this.site = MissingNumber.orNull(networkId);
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

    /** The person who takes part: the caller, or the one on whose behalf it acts. */
    public long participantPersonId() {
        return isOnBehalf() ? required(supportedPerson, "person to act for") : person().id();
    }

    /** Acts for a participant of the event, as staff who may. */
    public void actsFor(long newParticipantId, long personId, String name) {
        this.participantId = newParticipantId;
        this.supportedPerson = personId;
        this.behalfOf = name;
    }

    /** Works for the network of the event; about all its participants, or about those of one office. */
    public void worksFor(Set<Right> newRights, OptionalLong newOffice) {
        this.rights = Set.copyOf(newRights);
        this.office = newOffice.isPresent() ? newOffice.getAsLong() : null;
    }

    private static long required(Long id, String what) {
        if (id == null) {
            throw new IllegalStateException("This request has no " + what);
        }
        return id;
    }
}
