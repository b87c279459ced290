package eu.visavis.directory.web;

import eu.visavis.directory.Company;
import eu.visavis.directory.Entry;
import eu.visavis.network.Network;

/**
 * The company that an address names.
 *
 * @param network in whose directory it stands
 */
record AddressedCompany(Network network, Entry entry, Company company) {
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
