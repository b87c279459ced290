package eu.visavis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium to walk with: one that is installed, else the one that Playwright downloads, else the package of the
 * system. Without any, the journeys fail and say what to do; they are never left out.
 */
final class Browsers {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final long INSTALL_MINUTES = 5;

    private final Playwright playwright;
    private final List<String> failures = new ArrayList<>();

    private Browsers(Playwright playwright) {
        this.playwright = playwright;
    }

    /** Starts the driver, without letting it download browsers that nobody asked for. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * Starts a browser.
     *
     * @throws AssertionError if none can be found or fetched; its message says what to do
     */
    static Browser launch(Playwright playwright) {
        return new Browsers(playwright).launch();
    }

    private Browser launch() {
        return Stream.<java.util.function.Supplier<Browser>>of(this::installed, this::downloaded, this::fromPackages)
                .map(java.util.function.Supplier::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No browser for the journeys. Install Chromium"
                        + " (Debian: apt-get install -y chromium) and run the tests again. Tried: " + failures));
    }

    private Browser installed() {
        for (Path path : candidates()) {
            Browser browser = open(new BrowserType.LaunchOptions().setExecutablePath(path), path.toString());
            if (browser != null) {
                return browser;
            }
        }
        return null;
    }

    private Browser downloaded() {
        BrowserType.LaunchOptions own = new BrowserType.LaunchOptions();
        if (Files.exists(Path.of(playwright.chromium().executablePath()))) {
            Browser browser = open(own, "Playwright’s Chromium");
            if (browser != null) {
                return browser;
            }
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install"));
        if (isRoot()) {
            command.add("--with-deps");
        }
        command.add("chromium");
        return run(command) ? open(own, "Playwright’s Chromium") : null;
    }

    private Browser fromPackages() {
        if (!isRoot() || !run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium"))) {
            return null;
        }
        return installed();
    }

    private Browser open(BrowserType.LaunchOptions options, String name) {
        try {
            return playwright.chromium().launch(options.setArgs(FLAGS).setHeadless(true));
        } catch (PlaywrightException e) {
            failures.add(name + ": " + e.getMessage().lines().findFirst().orElse(""));
            return null;
        }
    }

    private static Set<Path> candidates() {
        Set<Path> candidates = new LinkedHashSet<>();
        String folders = "/usr/bin" + File.pathSeparator + System.getenv().getOrDefault("PATH", "");
        for (String name : NAMES) {
            for (String folder : folders.split(File.pathSeparator)) {
                candidates.add(Path.of(folder, name));
            }
        }
        candidates.removeIf(path -> !Files.isExecutable(path));
        return candidates;
    }

    private boolean run(List<String> command) {
        String name = command.get(0).endsWith("java") ? "Playwright’s download" : String.join(" ", command);
        try {
            Path log = Files.createDirectories(Path.of("target", "journeys")).resolve("browser.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return true;
            }
            process.destroyForcibly();
            failures.add(name + ": see " + log);
        } catch (IOException e) {
            failures.add(name + ": " + e.getMessage());
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while fetching a browser", e);
        }
        return false;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
