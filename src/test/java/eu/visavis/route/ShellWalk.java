package eu.visavis.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the shell lines of a document: variables, calls of curl, and jq with a plain path. Not a shell, so that
 * the walk needs none, nor curl or jq, and runs wherever the product is built; whatever it does not know fails.
 */
final class ShellWalk {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=(.*)", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\$\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOUNDARY = "visavis-walk";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> fixed;
    private final Map<String, String> variables = new HashMap<>();
    private final Path folder;

    /** A walk whose variables of these names have other values than in the document; files go to the folder. */
    ShellWalk(Map<String, String> fixed, Path folder) {
        this.fixed = fixed;
        this.folder = folder;
    }

    /** The commands of a document's blocks, those over several lines in one. */
    static List<String> commands(String document) {
        List<String> commands = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(document).results().toList()) {
            block.group(1)
                    .replaceAll("\\\\\\n\\s*", "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(commands::add);
        }
        return commands;
    }

    /** Carries a command out and returns what it would print. */
    String run(String command) throws IOException, InterruptedException {
        Matcher assignment = ASSIGNMENT.matcher(command);
        if (!assignment.matches()) {
            return pipe(command);
        }
        Matcher call = CALL.matcher(assignment.group(2));
        String value = call.matches() ? pipe(call.group(1)) : String.join(" ", words(assignment.group(2)));
        variables.put(assignment.group(1), fixed.getOrDefault(assignment.group(1), value.strip()));
        return "";
    }

    private String pipe(String command) throws IOException, InterruptedException {
        String[] parts = command.split(" \\| ", 2);
        List<String> words = words(parts[0]);
        if (!words.get(0).equals("curl")) {
            throw new AssertionError("The walk cannot follow " + command);
        }
        byte[] answer = curl(CurlLine.read(words.subList(1, words.size())));
        return parts.length == 1 ? new String(answer, StandardCharsets.UTF_8) : jq(words(parts[1]), answer);
    }

    private byte[] curl(CurlLine line) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(line.address())).timeout(Duration.ofMinutes(2));
        line.headers().forEach(request::header);
        if (line.data().isPresent()) {
            request.POST(
                    HttpRequest.BodyPublishers.ofByteArray(content(line.data().get())));
        } else if (!line.files().isEmpty()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            request.POST(HttpRequest.BodyPublishers.ofByteArray(form(line.files())));
        }
        line.method().ifPresent(method -> request.method(method, HttpRequest.BodyPublishers.noBody()));
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (line.patient() && answer.statusCode() >= 400 && System.nanoTime() < end) {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        if (line.strict() && answer.statusCode() >= 400) {
            throw new AssertionError(
                    line + " got " + answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        if (line.output().isPresent()) {
            Files.createDirectories(folder);
            Files.write(folder.resolve(line.output().get()), answer.body());
            return new byte[0];
        }
        return answer.body();
    }

    private static byte[] content(String data) throws IOException {
        return data.startsWith("@")
                ? Files.readAllBytes(Path.of(data.substring(1)))
                : data.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(Map<String, Path> files) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.getKey()
                    + "\"; filename=\"" + file.getValue().getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n";
            form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            form.writeBytes(Files.readAllBytes(file.getValue()));
            form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** The value of a path like {@code .items[0].code}; one that is not there fails, other than with jq. */
    private String jq(List<String> words, byte[] answer) throws IOException {
        String path = words.get(words.size() - 1);
        JsonNode found = json.readTree(answer)
                .at(path.replace('.', '/').replace("[", "/").replace("]", ""));
        if (!words.get(0).equals("jq") || found.isMissingNode()) {
            throw new AssertionError("No " + path + " in " + new String(answer, StandardCharsets.UTF_8));
        }
        return found.isTextual() ? found.textValue() : found.toString();
    }

    /** The words of a line; variables count everywhere but in single quotes. */
    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            String text = word.group(2) != null
                    ? word.group(2)
                    : filled(word.group(1) != null ? word.group(1) : word.group(3));
            if (word.start() == end && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + text);
            } else {
                words.add(text);
            }
            end = word.end();
        }
        return words;
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String value = variables.get(found.group(1));
            if (value == null) {
                throw new AssertionError("Nothing was put into " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
