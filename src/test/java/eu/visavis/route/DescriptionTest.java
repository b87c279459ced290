package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import eu.visavis.api.Description;
import eu.visavis.api.NewEvent;
import eu.visavis.web.Audience;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The description of the interface for programs against the code that it describes. */
class DescriptionTest {
    private static final String FILE = "src/main/resources/eu/visavis/api/openapi.yaml";

    private final OpenAPI document = document();

    @Test
    void isValid() {
        SwaggerParseResult read = new OpenAPIV3Parser().readLocation(FILE, List.of(), new ParseOptions());

        assertThat(read.getMessages()).isEmpty();
    }

    @Test
    void saysTheSameInJson() throws IOException {
        byte[] yaml = Files.readAllBytes(Path.of(FILE));
        byte[] json = Description.json(yaml);

        assertThat(new ObjectMapper().readTree(json)).isEqualTo(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        String text = new String(json, StandardCharsets.UTF_8);
        assertThat(new OpenAPIV3Parser().readContents(text).getMessages()).isEmpty();
    }

    @Test
    void namesEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().keySet().forEach(method -> described.add(method + " " + path)));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Route.programs().stream().map(Route::toString).collect(Collectors.toSet()));
    }

    @Test
    void namesTheParametersAndTypesOfEveryRoute() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.programs()) {
            Operation operation = operation(route);
            all.assertThat(parameters(route, "query")).as("query of %s", route).isEqualTo(route.queryParameters());
            all.assertThat(parameters(route, "path")).as("path of %s", route).allMatch(route::has);
            Set<String> taken = operation.getRequestBody() == null
                    ? Set.of()
                    : operation.getRequestBody().getContent().keySet();
            all.assertThat(taken).as("taken by %s", route).isEqualTo(route.consumes());
            Set<String> given = operation.getResponses().entrySet().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(answer -> answer.getValue().getContent())
                    .filter(content -> content != null)
                    .flatMap(content -> content.keySet().stream())
                    .collect(Collectors.toSet());
            all.assertThat(given).as("given by %s", route).containsAll(route.produces());
        }
        all.assertAll();
    }

    @Test
    void namesTheScopeThatEveryRouteNeeds() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.programs()) {
            Needs needs = route.handler().getAnnotation(Needs.class);
            Map<String, Object> more = operation(route).getExtensions();
            all.assertThat(needs == null).as("%s is open", route).isEqualTo(route.audience() == Audience.EVERYBODY);
            all.assertThat(more == null ? null : more.get("x-scope"))
                    .as(route.toString())
                    .isEqualTo(needs == null ? null : needs.value().code());
        }
        all.assertAll();
    }

    @Test
    void saysForEveryRouteWhatItDoesAndHowItFails() {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.programs()) {
            Operation operation = operation(route);
            boolean open = route.audience() == Audience.EVERYBODY;
            all.assertThat(operation.getSummary()).as("summary of %s", route).isNotBlank();
            all.assertThat(operation.getOperationId()).as("id of %s", route).isNotBlank();
            all.assertThat(operation.getSecurity() != null
                            && operation.getSecurity().isEmpty())
                    .as("%s needs no token", route)
                    .isEqualTo(open);
            all.assertThat(operation.getResponses().containsKey("401"))
                    .as("%s asks for a token", route)
                    .isNotEqualTo(open);
            all.assertThat(operation.getResponses()).as("failures of %s", route).containsKey("default");
            if (route.has("event")) {
                all.assertThat(operation.getResponses())
                        .as("failures of %s", route)
                        .containsKey("404");
            }
        }
        document.getComponents()
                .getResponses()
                .forEach((name, answer) ->
                        all.assertThat(typesOf(answer)).as(name).containsExactly(Problem.MEDIA_TYPE));
        all.assertAll();
    }

    @Test
    void hasTheNamesThatAnswersHave() {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        SoftAssertions all = new SoftAssertions();
        answers().forEach(answer -> {
            Schema<?> schema = schemas.get(nameOf(answer));
            all.assertThat(schema).as(nameOf(answer)).isNotNull();
            if (schema != null) {
                all.assertThat(schema.getProperties().keySet())
                        .as(nameOf(answer))
                        .isEqualTo(names(Arrays.stream(answer.getRecordComponents())));
                all.assertThat(required(schema))
                        .as("always there in %s", nameOf(answer))
                        .isEqualTo(names(Arrays.stream(answer.getRecordComponents())
                                .filter(component -> component.getType() != Optional.class)));
            }
        });
        all.assertAll();
    }

    /** Names nothing if a schema needs nothing. */
    private static Set<String> required(Schema<?> schema) {
        return schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
    }

    /** The public records of the package are what answers are made of, but for the one that is read. */
    private static Stream<Class<?>> answers() {
        return Product.classes().stream()
                .filter(type -> type.getPackageName().equals("eu.visavis.api"))
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(type -> java.lang.reflect.Modifier.isPublic(type.getModifiers()))
                .filter(type -> type != NewEvent.class)
                .map(type -> (Class<?>) type);
    }

    private static String nameOf(Class<?> type) {
        String outer = type.getEnclosingClass() == null
                        || type.getEnclosingClass().getSimpleName().endsWith("Resource")
                ? ""
                : type.getEnclosingClass().getSimpleName();
        String name = outer + type.getSimpleName();
        return name.equals("EventViewPause") ? "Pause" : name;
    }

    private static Set<String> names(Stream<RecordComponent> components) {
        return components
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Operation operation(Route route) {
        Operation operation = document.getPaths()
                .get(route.template())
                .readOperationsMap()
                .get(PathItem.HttpMethod.valueOf(route.method()));
        assertThat(operation).as(route.toString()).isNotNull();
        return operation;
    }

    private Set<String> parameters(Route route, String place) {
        List<Parameter> shared = document.getPaths().get(route.template()).getParameters();
        List<Parameter> own = operation(route).getParameters();
        return Stream.of(shared, own)
                .filter(list -> list != null)
                .flatMap(List::stream)
                .map(this::resolved)
                .filter(parameter -> parameter.getIn().equals(place))
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    private Parameter resolved(Parameter parameter) {
        String reference = parameter.get$ref();
        return reference == null
                ? parameter
                : document.getComponents().getParameters().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Set<String> typesOf(ApiResponse answer) {
        return answer.getContent().keySet();
    }

    private static OpenAPI document() {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        return new OpenAPIV3Parser().readLocation(FILE, List.of(), options).getOpenAPI();
    }
}
