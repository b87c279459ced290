package eu.visavis.network;

import java.util.LinkedHashMap;
import java.util.Map;

/** The categories that a new network starts with; it adds its own. */
final class StandardCategories {
    static final Map<String, Map<String, String>> LABELS = new LinkedHashMap<>();

    static {
        add("medical-devices", "Medical devices", "Medizinprodukte");
        add("health-services", "Health services", "Gesundheitsdienstleistungen");
        add("health-it", "Health IT", "Gesundheits-IT");
        add("laboratory", "Laboratory", "Labor");
        add("pharma", "Pharmaceuticals", "Arzneimittel");
        add("hospital-construction", "Hospital construction", "Krankenhausbau");
        add("hospital-operation", "Hospital operation", "Krankenhausbetrieb");
        add("social-care", "Social care", "Soziale Betreuung");
        add("rd-cooperation", "Research and development", "Forschung und Entwicklung");
        add("manufacturing", "Manufacturing", "Fertigung");
        add("materials", "Materials", "Werkstoffe");
        add("electronics", "Electronics", "Elektronik");
        add("software", "Software and data", "Software und Daten");
        add("energy", "Energy", "Energie");
        add("environment", "Environment", "Umwelt");
        add("mobility", "Mobility and transport", "Mobilität und Verkehr");
        add("food", "Food and agriculture", "Ernährung und Landwirtschaft");
        add("construction", "Construction", "Bauen");
        add("consulting", "Consulting and training", "Beratung und Schulung");
        add("finance", "Finance and investment", "Finanzierung und Investition");
    }

    private StandardCategories() {}

    private static void add(String code, String english, String german) {
        LABELS.put(code, Map.of("en", english, "de", german));
    }
}
