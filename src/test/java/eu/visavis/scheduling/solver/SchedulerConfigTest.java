package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

class SchedulerConfigTest {
    private final ClassLoader classLoader = getClass().getClassLoader();

    @Test
    void holdsOnlyFilesThatTestsLoad() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scheduler-config"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".xml") || name.endsWith(".properties"))
                    .sorted()
                    .toList();

            assertThat(names).containsExactly("presets.properties", "solver.xml", "weights.properties");
        }
    }

    @Test
    void buildsASolverFromTheConfiguration() {
        SolverConfig config = SolverConfig.createFromXmlResource(PlanSolver.RESOURCE, classLoader);

        assertThat(SolverFactory.create(config).buildSolver().isSolving()).isFalse();
    }

    @Test
    void givesEveryRuleTheLevelItIsDocumentedWith() throws IOException {
        Properties values = new Properties();
        values.load(classLoader.getResourceAsStream(PlanWeights.RESOURCE));

        assertThat(values)
                .containsOnlyKeys(
                        "participantDoubleBooked",
                        "tooFewTables",
                        "participantUnavailable",
                        "tooManyMeetings",
                        "mandatoryUnplaced",
                        "outOfOrder",
                        "unevenInterruptions",
                        "tooFewInterpreters",
                        "tooFarToWalk",
                        "tooManyInRow",
                        "noRest",
                        "choicePlacedTwice",
                        "wishUnplaced",
                        "tooFewMeetings",
                        "quotaMissed",
                        "idleGap",
                        "unfairShare",
                        "tableChange",
                        "interruption",
                        "unwantedTime",
                        "movedMeeting",
                        "movedOnTheDay",
                        "fairnessTarget")
                .containsEntry("wishUnplaced", "0hard/1medium/0soft")
                .containsEntry("idleGap", "0hard/0medium/20soft");
        assertThat(PlanWeights.load().fairnessTarget()).isEqualTo(5);
    }

    @Test
    void namesTheMissingWeight() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PlanWeights.of(new Properties()))
                .withMessage("No value for participantDoubleBooked in scheduler-config/weights.properties");
    }
}
