package eu.visavis.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A body that an operation takes, as the description of the interface for programs states it.
 *
 * @param template the address with its parameters in braces, but for those with a choice, which is made
 * @param schema what the body is to look like, with references resolved
 * @param good a body that the description gives as an example; an empty object if it gives none
 */
record DescribedBody(String method, String template, String type, JsonNode schema, JsonNode good) {
    /** Every body of every operation of a description in OpenAPI 3. */
    static List<DescribedBody> of(JsonNode document) {
        List<DescribedBody> bodies = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("requestBody")
                                .path("content")
                                .properties()
                                .forEach(content -> {
                                    JsonNode schema = resolved(
                                            document, content.getValue().path("schema"));
                                    for (String template :
                                            templates(document, path.getKey(), path.getValue(), operation.getValue())) {
                                        bodies.add(new DescribedBody(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                template,
                                                content.getKey(),
                                                schema,
                                                example(content.getValue())));
                                    }
                                })));
        return bodies;
    }

    /** What a schema says where it refers to another, itself or by the only one of {@code allOf}. */
    static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document, document.at(schema.get("$ref").asText().substring(1)));
        }
        return schema.path("allOf").size() == 1
                ? resolved(document, schema.path("allOf").get(0))
                : schema;
    }

    boolean isJson() {
        return type.equals("application/json");
    }

    @Override
    public String toString() {
        return method + " " + template + " (" + type + ")";
    }

    private static List<String> templates(JsonNode document, String path, JsonNode item, JsonNode operation) {
        List<String> templates = new ArrayList<>(List.of(path));
        for (JsonNode owner : List.of(item, operation)) {
            for (JsonNode reference : owner.path("parameters")) {
                JsonNode parameter = resolved(document, reference);
                JsonNode choice = resolved(document, parameter.path("schema")).path("enum");
                if (!parameter.path("in").asText().equals("path") || choice.isEmpty()) {
                    continue;
                }
                templates.clear();
                choice.forEach(value ->
                        templates.add(path.replace("{" + parameter.get("name").asText() + "}", value.asText())));
            }
        }
        return templates;
    }

    /** The largest example, since most of it can go wrong. */
    private static JsonNode example(JsonNode content) {
        JsonNode found = content.path("example");
        for (JsonNode example : content.path("examples")) {
            JsonNode value = example.path("value");
            found = value.toString().length() > found.toString().length() ? value : found;
        }
        return found.isMissingNode() ? JsonNodeFactory.instance.objectNode() : found;
    }
}
