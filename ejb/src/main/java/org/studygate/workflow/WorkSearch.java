package org.studygate.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the one query behind a worklist. */
final class WorkSearch {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  WorkSearch(String user, Set<String> roles, WorkItemFilter filter) {
    parameters.put("user", user);
    if (roles.isEmpty()) {
      conditions.add("w.assignee = :user");
    } else {
      // What one has claimed stays one's own even when the role is taken away meanwhile.
      conditions.add("(w.assignee = :user or exists (select 1 from w.roles r where r in :roles))");
      parameters.put("roles", roles);
    }
    if (filter.mine()) {
      conditions.add("w.assignee = :user");
    }
    if (filter.unassigned()) {
      conditions.add("w.assignee is null");
    }
    if (filled(filter.key())) {
      conditions.add("w.taskKey = :key");
      parameters.put("key", filter.key());
    }
    if (filled(filter.modality())) {
      conditions.add("locate(:modality, concat('\\', s.modalities, '\\')) > 0");
      parameters.put("modality", "\\" + filter.modality().strip() + "\\");
    }
    if (filled(filter.text())) {
      // One set of studies out of two searches that an index answers. Over the joined tables none
      // would, and two sets joined by "or" would be looked up for every open task.
      conditions.add(
          "w.study.id in (select x.id from Study x where x.accessionNumber like :start escape '!'"
              + " union select y.id from Study y join y.patient q"
              + " where q.nameSearch like :part escape '!' or q.patientId like :start escape '!')");
      parameters.put("part", "%" + literal(folded(filter.text())) + "%");
      parameters.put("start", literal(filter.text().strip()) + "%");
    }
  }

  List<OpenWork> page(EntityManager entityManager, int first, int max) {
    String order = " order by w.priority desc, w.createdAt, w.taskId";
    String from = "select w from OpenWork w left join fetch w.study s left join fetch s.patient p";
    return bind(entityManager.createQuery(from + where() + order, OpenWork.class))
        .setFirstResult(first)
        .setMaxResults(max)
        .getResultList();
  }

  long count(EntityManager entityManager) {
    String from = "select count(w) from OpenWork w left join w.study s left join s.patient p";
    return bind(entityManager.createQuery(from + where(), Long.class)).getSingleResult();
  }

  private String where() {
    return " where " + String.join(" and ", conditions);
  }

  private <T> TypedQuery<T> bind(TypedQuery<T> query) {
    String text = where();
    parameters.forEach(
        (name, value) -> {
          if (text.contains(":" + name)) {
            query.setParameter(name, value);
          }
        });
    return query;
  }

  private static boolean filled(String value) {
    return value != null && !value.isBlank();
  }

  private static String literal(String value) {
    return value.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** As the index folds names for matching: upper case, without accents. */
  private static String folded(String name) {
    String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    String plain = decomposed.replaceAll("[\\u0300-\\u036f]", "");
    return Normalizer.normalize(plain, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
  }
}
