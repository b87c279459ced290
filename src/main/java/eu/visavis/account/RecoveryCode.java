package eu.visavis.account;

import eu.visavis.kernel.ReadableLetters;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A code on paper that replaces the app once. It has 60 random bits, and only its digest is stored. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {
    private static final int GROUP = 4;

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "person_id")
    private long personId;

    protected RecoveryCode() {} // for JPA

    RecoveryCode(String code, long personId) {
        this.codeHash = digest(code);
        this.personId = personId;
    }

    /** A new code as people write it down: "4h7k-00wz-p3ra". */
    static String random() {
        return String.join(
                "-", ReadableLetters.random(GROUP), ReadableLetters.random(GROUP), ReadableLetters.random(GROUP));
    }

    /** What is stored of a code, however it is typed. */
    static String digest(String typed) {
        return new Token(typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "")).digest();
    }
}
