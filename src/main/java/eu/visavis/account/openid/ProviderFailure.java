package eu.visavis.account.openid;

import eu.visavis.account.ProviderFault;

/** A provider cannot be used, or did not answer as it should. */
public final class ProviderFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProviderFault fault;
    private final String detail;

    ProviderFailure(ProviderFault fault, Throwable cause) {
        this(fault, "", cause);
    }

    ProviderFailure(ProviderFault fault, String detail) {
        this(fault, detail, null);
    }

    private ProviderFailure(ProviderFault fault, String detail, Throwable cause) {
        super(fault + " " + detail, cause);
        this.fault = fault;
        this.detail = detail;
    }

    public ProviderFault fault() {
        return fault;
    }

    /** What the provider said instead, to be shown to administrators; "" if the fault says enough. */
    public String detail() {
        return detail;
    }
}
