package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.network.Newcomer;
import eu.visavis.web.Form;

/** The fields that name somebody who is to work for a network. */
final class NewcomerForm {
    private NewcomerForm() {}

    /** Reads who it is; what is wrong is noted in the form. */
    static Newcomer read(Form form) {
        return new Newcomer(
                form.required("firstName", 100, "network.found.firstNameMissing"),
                form.required("lastName", 100, "network.found.lastNameMissing"),
                form.read("email", EmailAddress::read, "common.form.email").orElse(""),
                form.read("language", Language::ofCode, "network.found.languageMissing")
                        .orElse(Language.EN));
    }
}
