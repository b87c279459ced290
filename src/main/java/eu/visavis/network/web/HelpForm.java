package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.network.HelpContact;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields that say whom participants can ask. */
final class HelpForm {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,40}");

    private HelpForm() {}

    static void fill(Map<String, List<String>> values, HelpContact help) {
        values.put("helpName", List.of(help.name()));
        values.put("email", List.of(help.email()));
        values.put("phone", List.of(help.phone()));
        values.put("hours", List.of(help.hours()));
        values.put("zone", List.of(help.zone().map(ZoneId::getId).orElse("Europe/Berlin")));
    }

    /** Reads whom to ask; what is wrong is noted in the form. */
    static HelpContact read(Form form) {
        String name = form.required("helpName", 200, "network.change.helpNameMissing");
        String email =
                form.read("email", EmailAddress::read, "common.form.email").orElse("");
        String phone = form.optional("phone", 60);
        if (!phone.isEmpty() && !isPhone(phone)) {
            form.wrong("phone", "network.change.phoneWrong");
        }
        String hours = form.optional("hours", 100);
        return new HelpContact(name, email, phone, hours, form.read("zone", Choices::zone, "event.form.zoneMissing"));
    }

    /** Whether a text looks like a telephone number that devices can dial. */
    static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches();
    }
}
