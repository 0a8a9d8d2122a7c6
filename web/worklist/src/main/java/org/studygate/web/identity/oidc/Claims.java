package org.studygate.web.identity.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.identity.ExternalPerson;
import org.studygate.identity.Role;

/** Reads a person out of what a provider says in its token and its answer about the user. */
final class Claims {

  private final List<Map<String, Object>> sources;

  /** The first source that has a claim counts for names; roles are collected from all. */
  Claims(List<Map<String, Object>> sources) {
    this.sources = sources;
  }

  ExternalPerson person(OidcSettings settings) throws OidcException {
    String name = text(settings.nameClaim());
    if (name == null) {
      throw new OidcException("the provider sends no claim " + settings.nameClaim());
    }
    return new ExternalPerson(
        settings.issuer().toString(),
        text("sub"),
        name.toLowerCase(Locale.ROOT),
        text("name"),
        text("email"),
        roles(settings));
  }

  private String text(String claim) {
    return sources.stream()
        .map(source -> source.get(claim))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }

  private Set<String> roles(OidcSettings settings) {
    return sources.stream()
        .map(source -> at(source, settings.rolesClaim()))
        .filter(Collection.class::isInstance)
        .flatMap(list -> ((Collection<?>) list).stream())
        .map(Object::toString)
        .filter(role -> role.startsWith(settings.rolePrefix()))
        .map(role -> role.substring(settings.rolePrefix().length()))
        .filter(Role.ALL::contains)
        .collect(Collectors.toSet());
  }

  private static Object at(Object value, List<String> path) {
    for (String step : path) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }
}
