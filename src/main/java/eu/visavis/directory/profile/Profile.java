package eu.visavis.directory.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** What the company of an entry tells of itself, and whether the network shows it. */
@Entity
@Table(name = "company_profile")
class Profile {
    @Id
    @Column(name = "entry_id")
    private long entryId;

    private String website = "";
    private String languages = "";
    private boolean hidden;

    @Column(name = "hidden_reason")
    private String hiddenReason = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Profile() {} // for JPA

    Profile(long entryId, Instant at) {
        this.entryId = entryId;
        this.changedAt = at;
    }

    void change(String newWebsite, List<String> newLanguages) {
        this.website = newWebsite;
        this.languages = String.join(" ", newLanguages);
    }

    void touch(Instant at) {
        this.changedAt = at;
    }

    void hide(String why) {
        this.hidden = true;
        this.hiddenReason = why;
    }

    void show() {
        this.hidden = false;
        this.hiddenReason = "";
    }

    long entryId() {
        return entryId;
    }

    String website() {
        return website;
    }

    List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(" "));
    }

    boolean isHidden() {
        return hidden;
    }

    String hiddenReason() {
        return hiddenReason;
    }
}
