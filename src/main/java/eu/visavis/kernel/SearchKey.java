package eu.visavis.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** The form under which names and addresses are compared: without case, accents and surplus white space. */
public final class SearchKey {
    private SearchKey() {}

    /** Returns the comparable form of a name, for example "Müller  GmbH" as "muller gmbh". */
    public static String ofName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }

    /** Returns the comparable form of an e-mail address: Unicode composed, without case. */
    public static String ofEmail(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
