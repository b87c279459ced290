package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainsTest {
    @Test
    void readsWhatPeopleTypeAndWritesItInOrder() {
        EmailDomains domains = EmailDomains.read(" Clinic.Example, @labs.example;\nkölsch.example ")
                .orElseThrow();

        assertThat(domains.written()).isEqualTo("clinic.example labs.example xn--klsch-jua.example");
        assertThat(EmailDomains.read(domains.written())).contains(domains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "clinic", "clinic..example", "-clinic.example", "a@b.example", "*.example", "10.1.2.3"})
    void refusesWhatIsNoDomain(String typed) {
        assertThat(EmailDomains.read(typed)).isEmpty();
    }

    @Test
    void includesAddressesOfTheDomainOnly() {
        EmailDomains domains =
                EmailDomains.read("clinic.example kölsch.example").orElseThrow();

        assertThat(domains.include("anna@Clinic.Example")).isTrue();
        assertThat(domains.include("anna@kölsch.example")).isTrue();
        assertThat(domains.include("anna@elsewhere.example")).isFalse();
        assertThat(domains.include("anna@sub.clinic.example")).isFalse();
        assertThat(domains.include("anna@notclinic.example")).isFalse();
        assertThat(domains.include("clinic.example@elsewhere.example")).isFalse();
        assertThat(domains.include("anna@clinic.example@elsewhere.example")).isFalse();
    }
}
