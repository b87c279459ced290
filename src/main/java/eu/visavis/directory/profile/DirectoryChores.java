package eu.visavis.directory.profile;

import eu.visavis.directory.DirectorySweeping;
import eu.visavis.directory.claim.ClaimSweeping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is done in the directory every hour. */
@ApplicationScoped
public class DirectoryChores implements DirectorySweeping {
    private final ClaimSweeping claims;
    private final CertificateReminding certificates;

    @Inject
    DirectoryChores(ClaimSweeping claims, CertificateReminding certificates) {
        this.claims = claims;
        this.certificates = certificates;
    }

    DirectoryChores() { // for the CDI client proxy
        this(null, null);
    }

    @Override
    public void sweep() {
        claims.sweep();
        certificates.remind();
        certificates.noteEnds();
        certificates.forgetUnanswered();
    }
}
