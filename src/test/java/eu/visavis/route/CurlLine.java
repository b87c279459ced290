package eu.visavis.route;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of curl as documents show it. Knows the options that are used there, and fails on any other.
 *
 * @param data the body: a text, or a file after an at sign
 * @param files the parts of a form, by name
 * @param output the file that the answer goes to
 * @param strict whether an answer of failure ends the walk
 * @param method of HTTP, if it is named
 * @param patient whether a call that fails is to be repeated for a while
 */
record CurlLine(
        String address,
        Map<String, String> headers,
        Optional<String> data,
        Map<String, Path> files,
        Optional<String> output,
        boolean strict,
        Optional<String> method,
        boolean patient) {

    /** Reads the words after the name of the command. */
    static CurlLine read(List<String> words) {
        List<String> addresses = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, Path> files = new LinkedHashMap<>();
        String data = null;
        String output = null;
        String method = null;
        boolean strict = false;
        boolean patient = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.matches("-[sSfN]+")) {
                strict = strict || word.contains("f");
            } else if (word.equals("-H")) {
                String[] header = words.get(++i).split(": ", 2);
                headers.put(header[0], header[1]);
            } else if (word.equals("-d") || word.equals("--data-binary")) {
                data = words.get(++i);
            } else if (word.equals("-F")) {
                String[] part = words.get(++i).split("=@", 2);
                files.put(part[0], Path.of(part[1]));
            } else if (word.equals("-X")) {
                method = words.get(++i);
            } else if (word.equals("--retry") || word.equals("--retry-delay")) {
                i++;
            } else if (word.equals("--retry-all-errors")) {
                patient = true;
            } else if (word.equals("-o")) {
                output = words.get(++i);
            } else if (word.startsWith("-")) {
                throw new AssertionError("The walk cannot follow the option " + word);
            } else {
                addresses.add(word);
            }
        }
        if (addresses.size() != 1) {
            throw new AssertionError("Not one address: " + addresses);
        }
        return new CurlLine(
                addresses.get(0),
                headers,
                Optional.ofNullable(data),
                files,
                Optional.ofNullable(output),
                strict,
                Optional.ofNullable(method),
                patient);
    }
}
