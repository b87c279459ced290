package eu.visavis.multiplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** The region and sector of a multiplier, lost with the role. */
@Entity
@Table(name = "multiplier_scope")
class MultiplierScope {
    @Id
    @Column(name = "staff_role_id")
    private Long staffRoleId;

    private String regions;
    private String sectors;

    protected MultiplierScope() {} // for JPA

    MultiplierScope(long staffRoleId) {
        this.staffRoleId = staffRoleId;
    }

    void state(Ground ground) {
        this.regions = String.join(" ", ground.regions());
        this.sectors = String.join(" ", ground.sectors());
    }

    Ground ground() {
        return new Ground(words(regions), words(sectors));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
