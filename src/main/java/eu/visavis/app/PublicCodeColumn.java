package eu.visavis.app;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores public codes as their text. */
@Converter(autoApply = true)
public class PublicCodeColumn implements AttributeConverter<PublicCode, String> {
    @Override
    public String convertToDatabaseColumn(PublicCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public PublicCode convertToEntityAttribute(String code) {
        return code == null ? null : new PublicCode(code);
    }
}
