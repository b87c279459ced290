package eu.visavis.network;

import eu.visavis.account.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds networks to an installation that is set up: each with somebody who looks after it from then on. */
@ApplicationScoped
public class Founding {
    private final Networks networks;
    private final Invitations invitations;

    @Inject
    Founding(Networks networks, Invitations invitations) {
        this.networks = networks;
        this.invitations = invitations;
    }

    Founding() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * What is stated of a new network.
     *
     * @param organisation its lead partner
     * @param country of the lead partner, ISO 3166-1 code
     */
    public record Stated(String network, String organisation, String country, Newcomer owner) {}

    /**
     * Founds a network. Its owner gets a link by mail.
     *
     * @param publicityRequired whether its funder asks for emblem and disclaimer
     */
    @Transactional
    public Network found(Stated stated, boolean publicityRequired) {
        Person owner = invitations.account(stated.owner());
        Network network = found(stated, owner);
        network.show(network.emblem(), publicityRequired);
        invitations.send("founded", owner, network, "/my-networks");
        return network;
    }

    /** Founds a network for somebody who is there. Needs a transaction. */
    Network found(Stated stated, Person owner) {
        return networks.found(
                stated.network(), stated.organisation(), stated.country(), owner.name(), owner.email(), owner.id());
    }
}
