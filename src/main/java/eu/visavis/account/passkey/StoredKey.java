package eu.visavis.account.passkey;

/**
 * What is kept of a passkey to recognise it by. Nobody can sign in with that.
 *
 * @param credentialId in base64url
 * @param attested id, public key and kind of authenticator in the binary form of Web Authentication, 6.5.1, in base64url
 * @param signCount how often the authenticator says that it was used; 0 if it does not count
 * @param backupEligible whether it can be copied to other devices of its owner
 * @param backedUp whether it was
 */
public record StoredKey(
        String credentialId, String attested, long signCount, boolean backupEligible, boolean backedUp) {}
