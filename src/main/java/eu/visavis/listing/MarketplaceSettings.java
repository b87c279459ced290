package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** How the marketplace of a network works. */
@Entity
@Table(name = "marketplace_settings")
public class MarketplaceSettings {
    @Id
    @Column(name = "network_id")
    private Long networkId;

    private boolean active;
    private int months = Rules.USUAL.months();

    @Column(name = "answer_days")
    private int answerDays = Rules.USUAL.answerDays();

    private String hosts = "";

    @Version
    private int version;

    protected MarketplaceSettings() {} // for JPA

    MarketplaceSettings(long networkId) {
        this.networkId = networkId;
    }

    /**
     * What organisers state.
     *
     * @param open whether there is a marketplace
     * @param months for how long an entry is public before it is renewed, 1 to 24
     * @param answerDays in how many days an interest should be answered, 1 to 60
     * @param hosts names of the hosts whose pages may show the list in a frame
     */
    public record Rules(boolean open, int months, int answerDays, List<String> hosts) {
        public static final Rules USUAL = new Rules(false, 6, 10, List.of());
    }

    void change(Rules rules) {
        this.active = rules.open();
        this.months = rules.months();
        this.answerDays = rules.answerDays();
        this.hosts = String.join(" ", rules.hosts());
    }

    Rules rules() {
        return new Rules(active, months, answerDays, hosts.isEmpty() ? List.of() : List.of(hosts.split(" ")));
    }
}
