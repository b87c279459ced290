package eu.visavis.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.outgoing.AddressRule;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableAddressesTest {
    private static final URI SECURE = URI.create("https://hooks.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void talksToNoMachineInsideAndToNoneInReservedNets(String machine) throws UnknownHostException {
        assertThat(of("public").permit(SECURE, InetAddress.getByName(machine))).isFalse();
        assertThat(new ReachableAddresses("none", false).permit(SECURE, InetAddress.getByName(machine)))
                .isFalse();
        assertThat(of("private").permit(SECURE, InetAddress.getByName(machine))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "223.255.255.1",
                "2001:4860::8888",
                "2a00:1450::1",
                "2003::1"
            })
    void talksToThePublicInternet(String machine) throws UnknownHostException {
        assertThat(of("public").permit(SECURE, InetAddress.getByName(machine))).isTrue();
        assertThat(of("none").permit(SECURE, InetAddress.getByName(machine))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example",
                "http://hooks.example/",
                "ftp://hooks.example/",
                "https:///path",
                "https://user:secret@hooks.example/",
                "https://hooks.example/#part",
                "https://hooks.example:0/",
                "https://hooks.example:70000/",
                "https://hooks.example/ä",
                "https://hooks.example/a b",
                "https://hooks.example/\r\nX: y",
                "http://localhost/"
            })
    void takesNoAddressToWhichNothingCouldGo(String typed) {
        assertThat(of("public").read(typed)).isEmpty();
    }

    @Test
    void takesPlainHttpWhereAllIsPermittedAndToTheOwnMachineInTheDemo() throws UnknownHostException {
        ReachableAddresses demo = new ReachableAddresses("public", true);

        assertThat(of("private").read("http://hooks.example/")).isPresent();
        assertThat(demo.read("http://localhost:9000/")).isPresent();
        assertThat(demo.read("http://hooks.example/")).isEmpty();
        assertThat(demo.permit(URI.create("http://localhost/"), InetAddress.getByName("127.0.0.1")))
                .isTrue();
        assertThat(demo.permit(URI.create("http://localhost/"), InetAddress.getByName("10.0.0.1")))
                .isFalse();
    }

    @Test
    void takesAnAddressWithPortPathAndQuery() {
        assertThat(of("public").read("https://hooks.example:8443/a%20b?c=d")).isPresent();
        assertThat(of("public").read("https://hooks.example/" + "a".repeat(AddressRule.LONGEST)))
                .isEmpty();
    }

    @Test
    void refusesASettingThatItDoesNotKnow() {
        assertThatThrownBy(() -> of("all")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReachableAddresses of(String setting) {
        return new ReachableAddresses(setting, false);
    }
}
