package eu.visavis.directory.web;

import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.claim.ClaimDesk;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Post;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Finds the companies of addresses: of the network in the address, or of the one that the caller works for. */
@RequestScoped
class AddressedCompanies {
    private final Networks networks;
    private final Entries entries;
    private final CompanyReading companies;
    private final ClaimDesk desk;
    private final Caller caller;

    @Inject
    AddressedCompanies(Networks networks, Entries entries, CompanyReading companies, ClaimDesk desk, Caller caller) {
        this.networks = networks;
        this.entries = entries;
        this.companies = companies;
        this.desk = desk;
        this.caller = caller;
    }

    AddressedCompanies() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** A company in a directory; one that was merged into another is not found, but for its own page. */
    AddressedCompany of(PublicCode networkCode, PublicCode code) {
        Network network = networks.find(networkCode).orElseThrow(Refusal::notFound);
        return of(network, code);
    }

    /** A company of the network that the caller works for, within the caller's area. */
    AddressedCompany own(PublicCode code) {
        AddressedCompany found = of(ownNetwork(), code);
        if (!desk.isWithin(area(), found.company())) {
            throw Refusal.notFound();
        }
        return found;
    }

    Network ownNetwork() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }

    /** Which companies the caller decides about. */
    ClaimDesk.Area area() {
        OptionalLong office =
                networks.postOf(caller.person().id()).map(Post::office).orElse(OptionalLong.empty());
        return new ClaimDesk.Area(ownNetwork().id(), office);
    }

    private AddressedCompany of(Network network, PublicCode code) {
        Entry entry = entries.find(network.id(), code)
                .filter(found -> found.mergedInto().isEmpty())
                .orElseThrow(Refusal::notFound);
        return new AddressedCompany(network, entry, companies.of(entry).orElseThrow(Refusal::notFound));
    }
}
