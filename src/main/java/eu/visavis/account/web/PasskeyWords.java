package eu.visavis.account.web;

/** Why a passkey did not let somebody in. */
final class PasskeyWords {
    private PasskeyWords() {}

    static String of(boolean copied) {
        return copied ? "account.passkey.copied" : "account.passkey.wrong";
    }
}
