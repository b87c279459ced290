package eu.visavis.app;

import eu.visavis.kernel.Language;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores languages by their ISO 639-1 code. */
@Converter(autoApply = true)
public class LanguageColumn implements AttributeConverter<Language, String> {
    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.code();
    }

    @Override
    public Language convertToEntityAttribute(String code) {
        return code == null ? null : Language.ofCode(code).orElse(Language.EN);
    }
}
