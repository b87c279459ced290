package eu.visavis.account;

/** A change of how somebody signs in, of which the owner of the account is told by mail. */
public enum AccountChange {
    PASSWORD_SET,
    PASSWORD_REMOVED
}
