package eu.visavis.account.web;

import eu.visavis.account.Passkeys;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Where passkeys work: at the installation's own address. Those who own the host name of a network could else have people
 * sign there for somebody else's account.
 */
@RequestScoped
class PasskeyPlaces {
    private final Passkeys passkeys;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    PasskeyPlaces(Passkeys passkeys, MailSettings settings, Caller caller) {
        this.passkeys = passkeys;
        this.settings = settings;
        this.caller = caller;
    }

    PasskeyPlaces() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What a page with a path within the application says about it. */
    PasskeyPlace forPage(String path) {
        boolean offered = passkeys.areOffered();
        boolean here = offered && caller.site().isEmpty();
        return new PasskeyPlace(here, offered && !here ? settings.baseUrl() + path : "", settings.baseUrl());
    }
}
