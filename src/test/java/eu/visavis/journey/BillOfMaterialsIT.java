package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.visavis.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The bill of materials against the packaged jar that it describes. */
class BillOfMaterialsIT {
    private static final Path BESIDE = Path.of("target", "sbom", "visavis.cdx.json");

    @Test
    void namesEveryLibraryOfTheJarByItsDigest() throws IOException {
        Map<String, byte[]> war = war();
        JsonNode bill = new ObjectMapper().readTree(war.get("META-INF/sbom/visavis.cdx.json"));
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("specVersion").asText()).isEqualTo("1.6");
        assertThat(Files.readAllBytes(BESIDE)).isEqualTo(war.get("META-INF/sbom/visavis.cdx.json"));

        Set<String> digests = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (JsonNode component : bill.path("components")) {
            names.add(component.path("name").asText());
            for (JsonNode hash : component.path("hashes")) {
                if (hash.path("alg").asText().equals("SHA-256")) {
                    digests.add(hash.path("content").asText());
                }
            }
        }
        assertThat(names).contains("payara-micro", "htmx.org", "htmx-ext-sse", "openpdf-fonts-extra");
        assertThat(war.keySet().stream().filter(name -> name.startsWith("WEB-INF/lib/")))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(digests).as(name).contains(Sha256.hex(war.get(name))));
    }

    private static Map<String, byte[]> war() throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipFile jar = new ZipFile(Path.of("target", "visavis.jar").toFile());
                InputStream packed = jar.getInputStream(jar.getEntry("MICRO-INF/deploy/ROOT.war"));
                ZipInputStream war = new ZipInputStream(packed)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().endsWith(".jar") || entry.getName().startsWith("META-INF/sbom/")) {
                    entries.put(entry.getName(), war.readAllBytes());
                }
            }
        }
        return entries;
    }
}
