package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Program;
import eu.visavis.testing.Scanner;
import eu.visavis.text.Messages;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that people and programs send, where the installation has a virus scanner. */
@ExtendWith(Cast.Shared.class)
class ScannedFilesIT {
    private static final String HEADER = "organisation_id,name,country\n";

    @Test
    void takesFilesThatTheScannerFindsHarmless(Cast cast) {
        int before = cast.scanner.asked();

        assertThat(send(cast, HEADER + "O1,Harmless,DE\n").statusCode()).isEqualTo(303);
        assertThat(sendByProgram(cast, HEADER + "O1,Harmless,DE\n").statusCode())
                .isEqualTo(200);

        assertThat(cast.scanner.asked()).isEqualTo(before + 2);
    }

    @Test
    void refusesFilesThatTheScannerFinds(Cast cast) {
        HttpResponse<String> page = send(cast, HEADER + "O1," + Scanner.EICAR + ",DE\n");
        HttpResponse<String> problem = sendByProgram(cast, HEADER + "O1," + Scanner.EICAR + ",DE\n");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(says(page, "common.error.harmful.title")).isTrue();
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.body()).contains("/api/v1/problems/harmful");
    }

    @Test
    void refusesAPictureThatTheScannerFinds(Cast cast) {
        HttpResponse<String> page = cast.organiser.upload("/network/look", Map.of("logo", Scanner.EICAR));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(says(page, "common.error.harmful.title")).isTrue();
    }

    @Test
    void refusesEveryFileWhileTheScannerCannotSay(Cast cast) {
        cast.scanner.say("Can't allocate memory ERROR");
        try {
            HttpResponse<String> page = send(cast, HEADER + "O1,Harmless,DE\n");
            HttpResponse<String> problem = sendByProgram(cast, HEADER + "O1,Harmless,DE\n");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(says(page, "common.error.notScanned.title")).isTrue();
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.body()).contains("/api/v1/problems/not-scanned");
        } finally {
            cast.scanner.say("");
        }
    }

    /** In whatever language others have left the pages of the cast. */
    private static boolean says(HttpResponse<String> page, String key) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> page.body().contains(Messages.in(language).text(key)));
    }

    private static HttpResponse<String> send(Cast cast, String file) {
        return cast.organiser.upload("/events/" + cast.otherEvent + "/import", Map.of("organisations", file));
    }

    private static HttpResponse<String> sendByProgram(Cast cast, String file) {
        Program program = cast.program("visavis_demo");
        return program.send(
                "POST",
                "/api/v1/events/" + cast.otherEvent + "/imports/organisations?dry_run=yes",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8));
    }
}
