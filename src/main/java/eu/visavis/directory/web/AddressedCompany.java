package eu.visavis.directory.web;

import eu.visavis.directory.Company;
import eu.visavis.directory.Entry;
import eu.visavis.network.Network;

/** The company that an address names, with the network in whose directory it stands. */
final class AddressedCompany {
    private final Network network;
    private final Entry entry;
    private final Company company;

    AddressedCompany(Network network, Entry entry, Company company) {
        this.network = network;
        this.entry = entry;
        this.company = company;
    }

    Network network() {
        return network;
    }

    Entry entry() {
        return entry;
    }

    Company company() {
        return company;
    }

    /** Where everybody sees it. */
    String address() {
        return addressOf(network, entry);
    }

    static String addressOf(Network network, Entry entry) {
        return "/networks/" + network.code() + "/directory/" + entry.code();
    }

    String nameIn(String language) {
        return company.facts().nameIn(language);
    }
}
