package eu.visavis.account;

/** A change of how somebody signs in, of which the owner of the account is told by mail. */
public enum AccountChange {
    PASSWORD_SET,
    PASSWORD_REMOVED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_RENAMED,
    PASSKEY_REMOVED,
    /** Nothing was changed, but somebody may have a copy. */
    PASSKEY_COPIED,
    IDENTITY_LINKED,
    IDENTITY_UNLINKED,
    /** By who runs the server, for somebody who had lost everything. */
    RECOVERED
}
