package eu.visavis.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** For how long a network keeps its events, if it has stated that. */
@Entity
@Table(name = "network_retention")
class NetworkRetention {
    @Id
    @Column(name = "network_id")
    private long networkId;

    @Column(name = "event_months")
    private int eventMonths;

    protected NetworkRetention() {} // for JPA

    NetworkRetention(long networkId, int eventMonths) {
        this.networkId = networkId;
        this.eventMonths = eventMonths;
    }

    int eventMonths() {
        return eventMonths;
    }

    void keep(int months) {
        this.eventMonths = months;
    }
}
