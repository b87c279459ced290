package eu.visavis.network;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** A cluster project with its partners: the tenant that owns events, organisations and participants. */
@Entity
public class Network {
    @Id
    @SequenceGenerator(name = "network_seq", sequenceName = "network_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "network_seq")
    private Long id;

    private PublicCode code;
    private String name;

    @Column(name = "help_name")
    private String helpName;

    @Column(name = "help_email")
    private String helpEmail;

    @Column(name = "help_phone")
    private String helpPhone;

    @Column(name = "help_hours")
    private String helpHours;

    @Column(name = "help_zone")
    private String helpZone = "";

    @Column(name = "source_line")
    private String sourceLine;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Network() {} // for JPA

    /** A network with the person whom its participants can ask. */
    public Network(String name, String helpName, String helpEmail, Instant createdAt) {
        this.code = PublicCode.random();
        this.name = name;
        this.helpName = helpName;
        this.helpEmail = helpEmail;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The name in addresses. */
    public PublicCode code() {
        return code;
    }

    public HelpContact help() {
        return new HelpContact(
                helpName,
                helpEmail,
                Objects.requireNonNullElse(helpPhone, ""),
                Objects.requireNonNullElse(helpHours, ""),
                helpZone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(helpZone)));
    }

    /** The line that the sources of the network's data want to see shown. */
    public Optional<String> sourceLine() {
        return Optional.ofNullable(sourceLine);
    }

    /** Names the network anew, and whom its participants can ask. */
    public void change(String newName, HelpContact help) {
        this.name = newName;
        this.helpName = help.name();
        this.helpEmail = help.email();
        this.helpPhone = help.phone();
        this.helpHours = help.hours();
        this.helpZone = help.zone().map(ZoneId::getId).orElse("");
    }

    /** Names the sources of imported data. */
    public void source(String line) {
        this.sourceLine = line;
    }
}
