package org.studygate.labeling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.studygate.models.skin.PhotoFault;

/** Counts how two doctors labelled the same photos, pair by pair. */
final class AgreementCount {

  private static final Kappa.Table NOTHING = new Kappa.Table(0, 0, 0, 0);

  private final Map<List<String>, List<Opinion[]>> pairs = new LinkedHashMap<>();
  private final Set<String> doctors = new TreeSet<>();

  /** Two labels of one photo; the order of the doctors of a pair is always the same. */
  void add(String doctor, Opinion opinion, String other, Opinion others) {
    doctors.add(doctor);
    doctors.add(other);
    boolean swap = doctor.compareTo(other) > 0;
    pairs
        .computeIfAbsent(
            swap ? List.of(other, doctor) : List.of(doctor, other), pair -> new ArrayList<>())
        .add(swap ? new Opinion[] {others, opinion} : new Opinion[] {opinion, others});
  }

  Agreement agreement() {
    Map<PhotoFault, Agreement.Measure> reasons = new EnumMap<>(PhotoFault.class);
    for (PhotoFault fault : PhotoFault.values()) {
      reasons.put(fault, measure(opinion -> opinion.reasons().contains(fault)));
    }
    return new Agreement(doctors.size(), pairs.size(), measure(Opinion::usable), reasons);
  }

  private Agreement.Measure measure(Predicate<Opinion> yes) {
    return Kappa.of(pairs.values().stream().map(pair -> table(pair, yes)).toList());
  }

  private static Kappa.Table table(Collection<Opinion[]> pair, Predicate<Opinion> yes) {
    Kappa.Table table = NOTHING;
    for (Opinion[] two : pair) {
      table = table.plus(yes.test(two[0]), yes.test(two[1]));
    }
    return table;
  }
}
