package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.app.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a process starts, and how it ends when it cannot. */
@ExtendWith(Demo.class)
class StartIT {
    /** The state of a listening socket in /proc/net/tcp. */
    private static final String LISTEN = "0A";

    @Test
    void refusesUnknownOptionsAndNamesTheKnownOnes() {
        try (Server server = Server.run(Server.Launch.of("unknown-option", "--dmeo"))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.comesUp()).isFalse();
            assertThat(server.log()).contains("Unknown option --dmeo", "Usage: java -jar visavis.jar");
        }
    }

    @Test
    void refusesPortsThatAreNone() {
        try (Server server = Server.run(Server.Launch.of("no-port").on(70_000))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.comesUp()).isFalse();
            assertThat(server.log()).contains("from 1 to 65535: 70000");
        }
    }

    @Test
    void endsWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                Server server = Server.run(Server.Launch.of("taken-port").on(taken.getLocalPort()))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.comesUp()).isFalse();
            assertThat(server.log()).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    /** Refused at the same place as what a newer version has upgraded, after most of a start. */
    @Test
    @EnabledIfSystemProperty(named = "visavis.full", matches = "true")
    void endsWhenTheDatabaseCannotBeReached() {
        String nobody = "jdbc:postgresql://localhost:" + Server.freePort() + "/visavis";
        Server.Launch launch = Server.Launch.of("no-database").with(Map.of("VISAVIS_DB_URL", nobody));
        try (Server server = Server.run(launch)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.comesUp()).isFalse();
            assertThat(server.log()).contains("Visavis could not start").contains("refused");
        }
    }

    @Test
    void endsWhenANewerVersionHasUpgradedTheDatabase() throws SQLException {
        Server.Launch launch = Server.Launch.of("newer-schema");
        Server.delete(launch.data());
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:file:" + launch.data().resolve("visavis"));
        database.setUser("visavis");
        Database.migrate(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " values (1000, '99990101.0000', 'later', 'SQL', 'V99990101_0000__later.sql', 'x', 1, true)");
        }

        try (Server server = Server.run(launch)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.comesUp()).isFalse();
            assertThat(server.log()
                            .lines()
                            .filter(line -> line.startsWith("Visavis could not start: "))
                            .toList())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("was upgraded by a newer version")
                            .contains("99990101.0000"));
        }
    }

    @Test
    void listensOnTheHttpPortOnly(Demo.Stage stage) throws IOException {
        assertThat(portsOf(stage.server().pid())).containsExactly(stage.server().port());
    }

    /** The TCP ports on which a process listens. */
    private static Set<Integer> portsOf(long pid) throws IOException {
        Set<String> sockets;
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            sockets = files.map(StartIT::target)
                    .filter(name -> name.startsWith("socket:["))
                    .map(name -> name.substring(8, name.length() - 1))
                    .collect(Collectors.toSet());
        }
        Set<Integer> ports = new TreeSet<>();
        for (String table : Set.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTEN) && sockets.contains(columns[9])) {
                    ports.add(Integer.parseInt(columns[1].substring(columns[1].indexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed in between
        }
    }
}
