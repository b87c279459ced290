package eu.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final String BROWSER = "203.0.113.7";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "198.51.100.9"})
    void believesNobodyUnlessConfigured(String peer) {
        assertThat(origin("", peer, BROWSER)).isEqualTo(origin("", peer));
    }

    @Test
    void believesTheConfiguredProxyAndNobodyBesideIt() {
        assertThat(origin("10.0.0.1", "10.0.0.1", BROWSER)).isEqualTo(BROWSER);
        assertThat(origin("10.0.0.1", "10.0.0.2", BROWSER)).isEqualTo("10.0.0.2");
    }

    @Test
    void takesWhatTheProxyAppendedAndNotWhatTheBrowserSentBefore() {
        assertThat(origin("10.0.0.1", "10.0.0.1", "1.1.1.1, 2.2.2.2, " + BROWSER))
                .isEqualTo(BROWSER);
        assertThat(origin("10.0.0.1", "10.0.0.1", "1.1.1.1", BROWSER))
                .as("the last of several headers")
                .isEqualTo(BROWSER);
    }

    @Test
    void doesNotBelieveWhoWritesTheAddressOfAProxyBeforeItsOwn() {
        assertThat(origin("10.0.0.0/24", "10.0.0.1", "1.1.1.1, 10.0.0.2, " + BROWSER + ", 10.0.0.3"))
                .isEqualTo(BROWSER);
    }

    @Test
    void takesTheFirstOfAChainOfNothingButProxies() {
        assertThat(origin("10.0.0.0/24", "10.0.0.1", "10.0.0.3,10.0.0.2")).isEqualTo("10.0.0.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "_hidden", "", "999.1.1.1", "1.2", "cafe", "[::1", "::1::", "example.org", "1.1.1.1;x"
            })
    void countsTheProxyItselfWhereItTellsNoAddress(String hop) {
        assertThat(origin("10.0.0.1", "10.0.0.1", BROWSER + "," + hop + ",")).isEqualTo("10.0.0.1");
        assertThat(origin("10.0.0.1", "10.0.0.1", BROWSER + "," + hop)).isEqualTo("10.0.0.1");
    }

    @Test
    void countsTheProxyItselfWhereItSaysNothing() {
        assertThat(origin("10.0.0.1", "10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7:4711, 203.0.113.7",
        "[2001:db8::1]:4711, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "2001:DB8:0::1, 2001:db8:0:0:0:0:0:1",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void writesAnAddressInOneWayHoweverItCame(String hop, String address) {
        assertThat(origin("::1", "0:0:0:0:0:0:0:1%lo", hop)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, 10.2.0.0",
        "10.1.2.128/25, 10.1.2.129, 10.1.2.127",
        "192.0.2.64/26, 192.0.2.127, 192.0.2.128",
        "192.0.2.9, 192.0.2.9, 192.0.2.8",
        "fd00:1::/33, fd00:1:7fff::1, fd00:1:8000::1",
        "2001:db8::/32, 2001:db8:ffff::1, 2001:db9::1",
        "'10.0.0.1, fd00::1 192.0.2.0/24', 192.0.2.5, 192.0.3.5",
        "0.0.0.0/0, 198.51.100.1, fd00::1"
    })
    void knowsANetByItsLeadingBits(String nets, String within, String beyond) {
        assertThat(origin(nets, within, BROWSER)).isEqualTo(BROWSER);
        assertThat(origin(nets, beyond, BROWSER)).isNotEqualTo(BROWSER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "10.0.0",
                "10.0.0.0/33",
                "::1/129",
                "10.0.0.1/",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "*",
                "10.0.0.256"
            })
    void refusesASettingThatCannotBeRead(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proxies(Optional.of("127.0.0.1," + setting)))
                .withMessageStartingWith("VISAVIS_PROXIES cannot be read: ")
                .withMessageContaining(setting);
    }

    private static String origin(String setting, String peer, String... chains) {
        return new Proxies(Optional.of(setting)).origin(peer, List.of(chains));
    }
}
