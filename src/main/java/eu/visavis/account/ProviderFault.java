package eu.visavis.account;

/** What can be wrong between this installation and an identity provider, for those who can put it right. Names are stored. */
public enum ProviderFault {
    /** The settings forbid to reach its machine. */
    ADDRESS,
    /** Nobody knows the host. */
    UNKNOWN,
    /** Its certificate is not trusted, or not for this host. */
    TLS,
    /** No connection, or no answer in time. */
    CONNECTION,
    /** There is no description of a provider at the issuer's address. */
    DOCUMENT,
    /** It describes another issuer. */
    ISSUER,
    /** It lacks the authorization code flow, or an address over TLS for it. */
    FLOW,
    /** Its keys cannot be read, or none is of a kind that is accepted. */
    KEYS,
    /** It refuses the client identifier or its secret. */
    CLIENT,
    /** What it answered to a sign-in does not hold. */
    TOKEN
}
