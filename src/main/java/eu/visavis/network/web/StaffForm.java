package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partners;
import eu.visavis.network.Role;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that say for which partner somebody works, and with which role. */
@RequestScoped
class StaffForm {
    private final OwnNetwork own;
    private final Partners partners;
    private final Caller caller;

    @Inject
    StaffForm(OwnNetwork own, Partners partners, Caller caller) {
        this.own = own;
        this.partners = partners;
        this.caller = caller;
    }

    StaffForm() { // for the CDI client proxy
        this(null, null, null);
    }

    static Optional<PublicCode> partner(Form form) {
        return form.read("partner", PublicCode::read, "network.staff.partnerMissing");
    }

    static Optional<Role> role(Form form) {
        return form.read("role", Choices.oneOf(Role.class), "network.staff.roleMissing");
    }

    /** A page with the fields and whatever else it shows. */
    Html page(String template, Form form, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("form", form);
        values.put("roles", roles());
        values.put("partners", partners());
        return new Html(template, values);
    }

    private List<Choice> roles() {
        Messages messages = Messages.in(caller.language());
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.name(),
                        messages.text("network.role." + role),
                        messages.text("network.role." + role + ".hint")))
                .toList();
    }

    private List<Choice> partners() {
        return partners.of(own.get().id()).stream()
                .map(partner -> new Choice(partner.code().value(), partner.name()))
                .toList();
    }
}
