package eu.visavis.account;

/** Why somebody does not come in with an identity provider, in words for that person. */
public enum ProviderRefusal {
    /** Too late, begun in another browser, or used before. */
    LOST,
    /** The person broke it off, or the provider let nobody in. */
    CANCELLED,
    /** The provider did not say that the address is the person's. */
    UNVERIFIED,
    /** The provider may not speak for this address. */
    OTHER_DOMAIN,
    /** The account is linked with somebody else at this provider. */
    OTHER_ACCOUNT,
    /** The person was to show anew who they are, and the provider did not see to it. */
    NOT_ANEW,
    /** The provider does not work as it should, see {@link ProviderFault}. */
    FAULT
}
