package org.studygate.dicomweb.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.archive.Archive;
import org.studygate.identity.Role;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.Study;

/** Finds studies, series and instances for those who may see patients' data (PS3.18 10.6). */
@Stateless
@RolesAllowed({Role.RADIOLOGIST, Role.TECHNOLOGIST, Role.PHYSICIAN, Role.ADMIN})
public class StudySearch {

  /** A search that has to open files returns at most this many results. */
  static final int MOST_HEADERS = 500;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private Archive archive;

  public StudySearch() {}

  StudySearch(EntityManager entityManager, Archive archive) {
    this.entityManager = entityManager;
    this.archive = archive;
  }

  /**
   * @throws org.studygate.dicomweb.InvalidRequestException when a parameter is not understood
   */
  public SearchResult search(SearchRequest request) {
    SearchCriteria criteria = SearchCriteria.parse(request.level(), request.parameters());
    return switch (request.level()) {
      case STUDY -> studies(request, criteria);
      case SERIES -> series(request, criteria);
      case INSTANCE -> instances(request, criteria);
    };
  }

  private SearchResult studies(SearchRequest request, SearchCriteria criteria) {
    List<Study> found = new IndexSearch(entityManager, request, criteria).studies();
    List<Attributes> matches = new ArrayList<>();
    page(found, criteria).forEach(s -> matches.add(IndexedAttributes.of(s, request.baseUrl())));
    return new SearchResult(matches, found.size() > criteria.limit());
  }

  private SearchResult series(SearchRequest request, SearchCriteria criteria) {
    IndexSearch search = new IndexSearch(entityManager, request, criteria);
    List<Series> found = search.series();
    List<Series> page = page(found, criteria);
    Map<Long, Long> counts = search.instanceCounts(page);
    boolean withStudy = wantsStudy(request, criteria);
    List<Attributes> matches = new ArrayList<>();
    for (Series series : page) {
      matches.add(
          IndexedAttributes.of(series, counts.get(series.id()), withStudy, request.baseUrl()));
    }
    return new SearchResult(matches, found.size() > criteria.limit());
  }

  private SearchResult instances(SearchRequest request, SearchCriteria asked) {
    Set<Integer> fromHeaders = notIndexed(asked.includes());
    SearchCriteria criteria = fromHeaders.isEmpty() ? asked : asked.withLimit(MOST_HEADERS);
    List<SopInstance> found = new IndexSearch(entityManager, request, criteria).instances();
    boolean withStudy = wantsStudy(request, criteria);
    boolean withSeries = withStudy || wantsSeries(request, criteria);
    List<Attributes> matches = new ArrayList<>();
    for (SopInstance instance : page(found, criteria)) {
      Attributes match = IndexedAttributes.of(instance, withStudy, withSeries, request.baseUrl());
      if (!fromHeaders.isEmpty()) {
        HeaderAttributes.add(archive.resolve(instance.file()), fromHeaders, match);
      }
      matches.add(match);
    }
    return new SearchResult(matches, found.size() > criteria.limit());
  }

  private static <T> List<T> page(List<T> found, SearchCriteria criteria) {
    return found.subList(0, Math.min(found.size(), criteria.limit()));
  }

  private static boolean wantsStudy(SearchRequest request, SearchCriteria criteria) {
    return request.study() == null || wants(criteria, SearchLevel.STUDY);
  }

  private static boolean wantsSeries(SearchRequest request, SearchCriteria criteria) {
    return request.series() == null || wants(criteria, SearchLevel.SERIES);
  }

  private static boolean wants(SearchCriteria criteria, SearchLevel level) {
    return criteria.includeAll()
        || criteria.includes().stream()
            .flatMap(tag -> SearchKey.of(tag).stream())
            .anyMatch(key -> key.level() == level);
  }

  private static Set<Integer> notIndexed(Set<Integer> includes) {
    return includes.stream()
        .filter(tag -> SearchKey.of(tag).isEmpty())
        .filter(tag -> !HeaderAttributes.derived(tag))
        .collect(Collectors.toSet());
  }
}
