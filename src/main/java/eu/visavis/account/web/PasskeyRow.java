package eu.visavis.account.web;

import eu.visavis.account.Passkeys;
import eu.visavis.text.Formats;

/**
 * A passkey in its owner's list. Days are those of UTC, since a person has no place.
 *
 * @param used the day on which somebody signed in with it last, "" if nobody has
 */
public record PasskeyRow(String code, String name, String added, String used) {
    static PasskeyRow of(Passkeys.Listed passkey, Formats formats) {
        return new PasskeyRow(
                passkey.code().value(),
                passkey.name(),
                formats.date(passkey.addedAt()),
                passkey.usedAt().map(formats::date).orElse(""));
    }
}
