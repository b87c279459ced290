package eu.visavis.registration;

import eu.visavis.kernel.Language;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;

/** Stores a text by language in one column, as a JSON object with ISO 639-1 codes for keys. */
@Converter
public class TextsColumn implements AttributeConverter<Map<Language, String>, String> {
    @Override
    public String convertToDatabaseColumn(Map<Language, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach((language, text) -> object.add(language.code(), text));
        return object.build().toString();
    }

    @Override
    public Map<Language, String> convertToEntityAttribute(String stored) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (stored != null && !stored.isEmpty()) {
            try (JsonReader reader = Json.createReader(new StringReader(stored))) {
                var object = reader.readObject();
                object.keySet()
                        .forEach(code -> Language.ofCode(code)
                                .ifPresent(language -> texts.put(language, object.getString(code))));
            }
        }
        return texts;
    }

    /** The text in a language, else in English, else in any; "" if there is none. */
    public static String in(Map<Language, String> texts, Language language) {
        String own = texts.getOrDefault(language, texts.get(Language.EN));
        return own != null ? own : texts.values().stream().findFirst().orElse("");
    }
}
