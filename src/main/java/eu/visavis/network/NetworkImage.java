package eu.visavis.network;

import eu.visavis.kernel.Picture;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A picture that a network shows. Never changed, only replaced, so that browsers can keep it. */
@Entity
@Table(name = "network_image")
class NetworkImage {
    /** What a picture is shown as. */
    enum Kind {
        /** The mark of the funder. */
        EMBLEM,
        /** The mark of the network. */
        LOGO,
        /** The mark of a partner. */
        PARTNER
    }

    @Id
    @SequenceGenerator(name = "network_image_seq", sequenceName = "network_image_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "network_image_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "partner_id")
    private Long partnerId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String digest;
    private int width;
    private int height;
    private byte[] content;

    protected NetworkImage() {} // for JPA

    NetworkImage(long networkId, Kind kind, Long partnerId, String digest, Picture picture) {
        this.networkId = networkId;
        this.kind = kind;
        this.partnerId = partnerId;
        this.digest = digest;
        this.width = picture.width();
        this.height = picture.height();
        this.content = picture.png();
    }

    Picture picture() {
        return new Picture(content, width, height);
    }
}
