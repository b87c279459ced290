package eu.visavis.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of a fixed number of rows at which those wait who try the same account at the same moment. */
@Entity
@Table(name = "sign_in_turn")
class SignInTurn {
    /** How many there are; the migration makes them. */
    static final int ROWS = 64;

    @Id
    private int id;

    protected SignInTurn() {} // for JPA

    /** The row of an account, for those that nobody has as well. */
    static int of(String account) {
        return 1 + Math.floorMod(account.hashCode(), ROWS);
    }
}
