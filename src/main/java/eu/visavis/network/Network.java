package eu.visavis.network;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    private String programme = "";

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "publicity_required")
    private boolean publicityRequired;

    @Enumerated(EnumType.STRING)
    private Emblem emblem = Emblem.NONE;

    private String colour = "";
    private String languages = "";
    private String host = "";

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

    /** The programme that funds it, and how long it runs. */
    public Project project() {
        return new Project(programme, Optional.ofNullable(startsOn), Optional.ofNullable(endsOn));
    }

    /** Whether its funder asks for an emblem and a disclaimer wherever the network shows itself. */
    public boolean isPublicityRequired() {
        return publicityRequired;
    }

    /** The mark of the funder. */
    public Emblem emblem() {
        return emblem;
    }

    /** Its colour, languages and host name. */
    public Look look() {
        Set<Language> offered = EnumSet.noneOf(Language.class);
        for (String code : languages.split(",")) {
            Language.ofCode(code).ifPresent(offered::add);
        }
        return new Look(Colour.read(colour), offered, host);
    }

    void look(Look look) {
        this.colour = look.colour().map(Colour::hex).orElse("");
        this.languages = look.languages().stream().map(Language::code).collect(Collectors.joining(","));
        this.host = look.host();
    }

    void show(Emblem newEmblem, boolean required) {
        this.emblem = newEmblem;
        this.publicityRequired = required;
    }

    /** Names the network anew, what funds it, and whom its participants can ask. */
    public void change(String newName, Project project, HelpContact help) {
        this.name = newName;
        this.programme = project.programme();
        this.startsOn = project.start().orElse(null);
        this.endsOn = project.end().orElse(null);
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
