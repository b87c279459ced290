package eu.visavis.directory.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkDomainTest {
    @Test
    void comparesWebsitesAndAddressesWithoutCaseAndUsualBeginning() {
        assertThat(WorkDomain.ofWebsite("https://www.Acme.example/about?x=1"))
                .isEqualTo(WorkDomain.ofEmail("Anna@ACME.example"))
                .contains(new WorkDomain("acme.example"));
    }

    @Test
    void comparesLettersOutsideOfAsciiAsTheyAreSent() {
        assertThat(WorkDomain.ofEmail("anna@müller.example")).contains(new WorkDomain("xn--mller-kva.example"));
    }

    @Test
    void tellsDomainsFromThoseBelowAndThoseThatEndAlike() {
        assertThat(WorkDomain.ofEmail("x@mail.acme.example")).isNotEqualTo(WorkDomain.ofEmail("x@acme.example"));
        assertThat(WorkDomain.ofEmail("x@notacme.example")).isNotEqualTo(WorkDomain.ofEmail("x@acme.example"));
        assertThat(WorkDomain.ofEmail("x@acme.example@evil.example")).contains(new WorkDomain("evil.example"));
    }

    @Test
    void readsNoDomainWhereThereIsNone() {
        assertThat(WorkDomain.ofWebsite("")).isEmpty();
        assertThat(WorkDomain.ofWebsite("mailto:x@acme.example")).isEmpty();
        assertThat(WorkDomain.ofWebsite("https://a b")).isEmpty();
    }

    @Test
    void knowsWhereEverybodyCanHaveAnAddress() {
        assertThat(new WorkDomain("gmail.com").isPublic()).isTrue();
        assertThat(new WorkDomain("seznam.cz").isPublic()).isTrue();
        assertThat(new WorkDomain("acme.example").isPublic()).isFalse();
    }
}
