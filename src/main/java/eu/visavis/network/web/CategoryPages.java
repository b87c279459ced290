package eu.visavis.network.web;

import eu.visavis.kernel.Language;
import eu.visavis.network.Categories;
import eu.visavis.network.Category;
import eu.visavis.network.CategoryFacts;
import eu.visavis.network.CategoryTree;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of categories under which offers and needs are put, at events and on the marketplace. */
@Path("/network/categories")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CategoryPages {
    private static final String ADDRESS = "/network/categories";

    private final OwnNetwork own;
    private final Categories categories;
    private final Caller caller;

    @Inject
    CategoryPages(OwnNetwork own, Categories categories, Caller caller) {
        this.own = own;
        this.categories = categories;
        this.caller = caller;
    }

    CategoryPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public Html list() {
        return new Html("network/categories", Map.of("nodes", tree().all()));
    }

    @GET
    @Path("new")
    @Access(Audience.PLANNER)
    public Html fresh() {
        return page(ADDRESS + "/new", Form.empty(), Set.of());
    }

    @POST
    @Path("new")
    @Access(Audience.PLANNER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<CategoryFacts> facts = read(form);
        if (facts.isPresent()) {
            note(form, categories.add(own.get().id(), facts.get(), form.value("parent")));
        }
        return answer(form, ADDRESS + "/new", Set.of());
    }

    @GET
    @Path("{category}")
    @Access(Audience.PLANNER)
    public Html form(@PathParam("category") String code) {
        Category category = find(code).category();
        CategoryFacts facts = category.facts();
        Map<String, List<String>> values = new HashMap<>();
        TextFields.fill(values, "name", facts.names());
        values.put("nace", List.of(facts.nace()));
        values.put("cpv", List.of(facts.cpv()));
        values.put("domains", List.of(facts.domains()));
        values.put("retired", facts.retired() ? List.of("yes") : List.of());
        values.put(
                "parent",
                category.parent().stream()
                        .boxed()
                        .flatMap(parent -> tree().find(parent).stream())
                        .map(CategoryTree.Node::code)
                        .toList());
        return page(ADDRESS + "/" + code, Form.filled(values), tree().within(category.id()));
    }

    @POST
    @Path("{category}")
    @Access(Audience.PLANNER)
    public Response change(@PathParam("category") String code, MultivaluedMap<String, String> sent) {
        CategoryTree.Node node = find(code);
        Form form = Form.of(sent);
        Optional<CategoryFacts> facts = read(form);
        if (facts.isPresent()) {
            note(form, categories.change(own.get().id(), code, facts.get(), form.value("parent")));
        }
        return answer(form, ADDRESS + "/" + code, tree().within(node.id()));
    }

    private static void note(Form form, Categories.Outcome outcome) {
        if (outcome != Categories.Outcome.DONE) {
            form.wrong("parent", "network.category.parent." + outcome);
        }
    }

    private Response answer(Form form, String action, Set<Long> apart) {
        return form.isWrong()
                ? Response.status(400).entity(page(action, form, apart)).build()
                : Redirect.to(ADDRESS);
    }

    private Optional<CategoryFacts> read(Form form) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = form.optional("name-" + language.code(), CategoryFacts.MOST_NAME);
            if (!name.isEmpty()) {
                names.put(language, name);
            }
        }
        if (names.isEmpty()) {
            form.wrong("name-" + caller.language().code(), "network.category.nameMissing");
        }
        String nace = codes(form, "nace", 60, "[A-U]|[0-9]{2}(\\.[0-9]{1,2})?", "network.category.naceWrong");
        String cpv = codes(form, "cpv", 200, "[0-9]{8}(-[0-9])?", "network.category.cpvWrong");
        String domains = form.optional("domains", 500);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new CategoryFacts(names, nace, cpv, domains, form.has("retired", "yes")));
    }

    private static String codes(Form form, String field, int most, String shape, String wrong) {
        String typed = form.optional(field, most).replaceAll("[,;\\s]+", " ").strip();
        if (!typed.isEmpty() && !typed.matches("(" + shape + ")( (" + shape + "))*")) {
            form.wrong(field, wrong);
        }
        return typed;
    }

    private CategoryTree tree() {
        return categories.of(own.get().id(), caller.language());
    }

    private CategoryTree.Node find(String code) {
        return tree().find(code).orElseThrow(Refusal::notFound);
    }

    private Html page(String action, Form form, Set<Long> apart) {
        List<Choice> wider = tree().all().stream()
                .filter(node -> !apart.contains(node.id()))
                .map(node -> new Choice(node.code(), node.path()))
                .toList();
        return new Html(
                "network/category",
                Map.of(
                        "action",
                        action,
                        "form",
                        form,
                        "wider",
                        wider,
                        "names",
                        TextLanguages.of(form, caller.language(), "name")));
    }
}
