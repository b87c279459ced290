package eu.visavis.route;

import com.tngtech.archunit.core.domain.JavaClass;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of the product with a method of HTTP.
 *
 * @param template the path with its parameters in braces
 * @param audience who may call it
 * @param handler the method of the product behind it
 */
record Route(String method, String template, Audience audience, Method handler) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)");

    private static final String PROGRAMS = "/api/";

    /** Every route that a class of the product declares. */
    private static final List<Route> ALL = all();

    /** The routes of pages, reading ones first; signing out comes last. */
    static List<Route> pages() {
        return ALL.stream()
                .filter(route -> !route.template().startsWith(PROGRAMS))
                .toList();
    }

    /** The routes for programs, reading ones first. */
    static List<Route> programs() {
        return ALL.stream()
                .filter(route -> route.template().startsWith(PROGRAMS))
                .toList();
    }

    private static List<Route> all() {
        return Product.classes().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(Route::ofClass)
                .sorted(Comparator.comparing(Route::method)
                        .thenComparing(route -> route.template().equals("/sign-out"))
                        .thenComparing(Route::template))
                .toList();
    }

    /** The address with its parameters filled in. */
    String path(Map<String, String> values) {
        String path = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }

    boolean isReading() {
        return method.equals(HttpMethod.GET);
    }

    /** Whether it ends the account of who calls it. */
    boolean erases() {
        return method.equals("POST") && template.equals("/me/data/erase");
    }

    /** The names in braces of the path. */
    List<String> parameters() {
        return PARAMETER.matcher(template).results().map(name -> name.group(1)).toList();
    }

    boolean has(String parameter) {
        return template.contains("{" + parameter + "}");
    }

    boolean takesFiles() {
        return consumes().stream().anyMatch(type -> type.startsWith("multipart/"));
    }

    /** The types of content that it says to take. */
    Set<String> consumes() {
        Consumes consumes = handler.getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    /** The types of content that it says to give, its class asked if it says nothing itself. */
    Set<String> produces() {
        Produces own = handler.getAnnotation(Produces.class);
        if (own == null && handler.getReturnType() == void.class) {
            return Set.of(); // there is nothing to give
        }
        Produces produces = own != null ? own : handler.getDeclaringClass().getAnnotation(Produces.class);
        return Arrays.stream(produces.value())
                .map(type -> type.replaceAll(";.*", ""))
                .collect(Collectors.toSet());
    }

    /** The names of the parameters in the query, of the handler and of its class. */
    Set<String> queryParameters() {
        Stream<QueryParam> own =
                Arrays.stream(handler.getParameters()).map(parameter -> parameter.getAnnotation(QueryParam.class));
        Stream<QueryParam> shared = Arrays.stream(handler.getDeclaringClass().getDeclaredFields())
                .map(field -> field.getAnnotation(QueryParam.class));
        return Stream.concat(own, shared)
                .filter(found -> found != null)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return method + " " + template;
    }

    private static Stream<Route> ofClass(Class<?> type) {
        String root = type.getAnnotation(Path.class).value();
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(handler -> httpMethod(handler).stream().map(method -> of(root, handler, method)));
    }

    private static Route of(String root, Method handler, String method) {
        Path own = handler.getAnnotation(Path.class);
        Access access = handler.getAnnotation(Access.class);
        if (access == null) {
            throw new AssertionError("Nobody said who may call " + handler);
        }
        String template = ("/" + root + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
        return new Route(
                method, template.length() > 1 ? template.replaceAll("/$", "") : template, access.value(), handler);
    }

    private static Optional<String> httpMethod(Method handler) {
        return Arrays.stream(handler.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
