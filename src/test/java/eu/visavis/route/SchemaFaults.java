package eu.visavis.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Puts one thing into a good object that its schema does not allow: a value of another type, one beyond the bounds, none of
 * the choice, or nothing where something is required.
 */
final class SchemaFaults {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Random chance;

    /** Faults by the schemas of a description, the same for the same seed. */
    SchemaFaults(JsonNode document, long seed) {
        this.document = document;
        this.chance = new Random(seed);
    }

    /** As many bodies with a fault as are wanted. */
    List<HostileBodies> of(DescribedBody body, int count) {
        List<HostileBodies> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode spoilt = body.good().deepCopy();
            String fault = spoil(spoilt, body.schema());
            bodies.add(new HostileBodies(fault, spoilt.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return bodies;
    }

    private String spoil(ObjectNode object, JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        String name = names.get(chance.nextInt(names.size()));
        JsonNode property =
                DescribedBody.resolved(document, schema.path("properties").path(name));
        if (isRequired(schema, name) && chance.nextInt(4) == 0) {
            object.remove(name);
            return "without " + name;
        }
        if (property.has("properties") && object.path(name).isObject() && chance.nextInt(3) > 0) {
            return name + ": " + spoil((ObjectNode) object.get(name), property);
        }
        JsonNode wrong = wrong(property);
        object.set(name, wrong);
        String value = wrong.toString();
        return name + " is " + value.substring(0, Math.min(value.length(), 40));
    }

    private static boolean isRequired(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode wrong(JsonNode schema) {
        List<JsonNode> wrong = new ArrayList<>();
        String type = schema.path("type").asText();
        boolean list = type.equals("array");
        wrong.add(list ? JSON.objectNode() : JSON.arrayNode().add(1));
        wrong.add(type.equals("string") ? JSON.numberNode(7) : JSON.textNode("\u0000\uD83D"));
        wrong.add(type.equals("boolean") ? JSON.textNode("maybe") : JSON.booleanNode(true));
        wrong.add(JSON.numberNode(BigInteger.TEN.pow(30 + chance.nextInt(400))));
        if (type.equals("integer")) {
            wrong.add(JSON.numberNode(1.5));
        }
        if (schema.has("minimum")) {
            wrong.add(JSON.numberNode(schema.get("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            wrong.add(JSON.numberNode(schema.get("maximum").asLong() + 1));
        }
        if (schema.has("enum")) {
            wrong.add(type.equals("string") ? JSON.textNode("none of these") : JSON.numberNode(-1));
        }
        return wrong.get(chance.nextInt(wrong.size()));
    }
}
