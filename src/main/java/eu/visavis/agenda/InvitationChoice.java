package eu.visavis.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether a participant wants invitations by mail; without one, they come. */
@Entity
@Table(name = "invitation_choice")
class InvitationChoice {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "by_mail")
    private boolean byMail;

    @Version
    private int version;

    protected InvitationChoice() {} // for JPA

    InvitationChoice(long participantId) {
        this.participantId = participantId;
    }

    void choose(boolean wanted) {
        byMail = wanted;
    }

    long participantId() {
        return participantId;
    }

    boolean isByMail() {
        return byMail;
    }
}
