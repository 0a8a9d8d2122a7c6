package org.studygate.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studygate.study.StudyState;

class OpenApiDocumentTest {

  private final JsonObject document =
      Json.createReader(new OpenApiResource().document()).readObject();

  @Test
  void describes_exactly_the_operations_that_there_are() {
    assertThat(described()).isEqualTo(implemented());
  }

  @Test
  void names_the_query_parameters_of_the_list() {
    Set<String> described =
        document
            .getJsonObject("paths")
            .getJsonObject("/studies")
            .getJsonObject("get")
            .getJsonArray("parameters")
            .stream()
            .map(parameter -> parameter.asJsonObject().getString("name"))
            .collect(Collectors.toSet());

    Set<String> implemented =
        Arrays.stream(StudiesResource.class.getDeclaredMethods())
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .flatMap(parameter -> Arrays.stream(parameter.getAnnotationsByType(QueryParam.class)))
            .map(QueryParam::value)
            .collect(Collectors.toSet());

    assertThat(described).isEqualTo(implemented);
  }

  @Test
  void names_all_states() {
    Set<String> described =
        document.getValue("/components/schemas/State/enum").asJsonArray().stream()
            .map(value -> value.toString().replace("\"", ""))
            .collect(Collectors.toSet());

    assertThat(described)
        .isEqualTo(Arrays.stream(StudyState.values()).map(Enum::name).collect(Collectors.toSet()));
  }

  private Set<String> described() {
    Set<String> operations = new TreeSet<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, methods) ->
                methods.asJsonObject().keySet().forEach(m -> operations.add(m + " " + path)));
    return operations;
  }

  private static Set<String> implemented() {
    return new ApiApplication()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(OpenApiDocumentTest::operations)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> operations(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(GET.class) || m.isAnnotationPresent(POST.class))
        .map(m -> (m.isAnnotationPresent(GET.class) ? "get " : "post ") + base + subPath(m));
  }

  private static String subPath(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value();
  }
}
