package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class NetworkHostsDbTest {
    private final Database database;
    private final long network;
    private final String host = PublicCode.random().value().toLowerCase(Locale.ROOT) + ".example.org";

    NetworkHostsDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
    }

    @Test
    void findsANetworkByItsHostHoweverItIsWritten() {
        name(host);

        database.run(beans -> {
            NetworkHosts hosts = beans.get(NetworkHosts.class);
            assertThat(hosts.networkOf(host)).hasValue(network);
            assertThat(hosts.networkOf(host.toUpperCase(Locale.ROOT) + ":8443")).hasValue(network);
            assertThat(hosts.networkOf("www." + host)).isEmpty();
            assertThat(hosts.networkOf("")).isEmpty();
            assertThat(hosts.networkOf(null)).isEmpty();
        });
    }

    @Test
    void noticesAChange() {
        database.run(beans -> {
            beans.observedBy(NetworkHosts.class);
            NetworkHosts hosts = beans.get(NetworkHosts.class);
            assertThat(hosts.networkOf(host)).isEmpty();
            beans.get(Networks.class).change(network, new Look(Optional.empty(), Set.of(), host));
            beans.entities().flush();
            assertThat(hosts.networkOf(host)).hasValue(network);
        });
    }

    @Test
    void knowsWhichNamesOthersHave() {
        name(host);
        long other = SampleEvent.in(database).networkId();

        database.run(beans -> {
            assertThat(beans.get(Networks.class).isTaken(host, other)).isTrue();
            assertThat(beans.get(Networks.class).isTaken(host, network)).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saxony",
                "-a.org",
                "a..org",
                "a.b-.org",
                "a b.org",
                "https://a.org",
                "a.org/x",
                "a.org:80",
                "1.2.3.4"
            })
    void takesNoOtherThingForAHost(String typed) {
        assertThat(Look.isHost(typed)).isFalse();
    }

    private void name(String own) {
        database.run(beans -> networks(beans).change(network, new Look(Optional.empty(), Set.of(), own)));
    }

    private static Networks networks(Beans beans) {
        return beans.get(Networks.class);
    }
}
