package org.studygate.identity;

import java.util.List;

/** The roles; an account has one or more. The constants are what {@code @RolesAllowed} names. */
public final class Role {

  public static final String TECHNOLOGIST = "technologist";
  public static final String RADIOLOGIST = "radiologist";
  public static final String PHYSICIAN = "physician";
  public static final String RESEARCHER = "researcher";
  public static final String STEWARD = "steward";
  public static final String ADMIN = "admin";

  /** A machine that sends. */
  public static final String DEVICE = "device";

  public static final List<String> ALL =
      List.of(TECHNOLOGIST, RADIOLOGIST, PHYSICIAN, RESEARCHER, STEWARD, ADMIN, DEVICE);

  private Role() {}
}
