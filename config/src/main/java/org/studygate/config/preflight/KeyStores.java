package org.studygate.config.preflight;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** The key stores of HTTPS and of DICOM over TLS, when they are set. */
final class KeyStores {

  private KeyStores() {}

  /**
   * @throws Refusal when a store that is set cannot be read with its password, or holds no key
   */
  static void check(Environment environment) {
    check(environment, "STUDYGATE_HTTPS_KEYSTORE");
    check(environment, "STUDYGATE_DICOM_TLS_KEYSTORE");
    if (environment.isSet("STUDYGATE_DICOM_TLS_PORT")
        && !environment.isSet("STUDYGATE_DICOM_TLS_KEYSTORE")) {
      throw new Refusal(
          "STUDYGATE_DICOM_TLS_PORT is set, but STUDYGATE_DICOM_TLS_KEYSTORE names no key store.");
    }
  }

  private static void check(Environment environment, String setting) {
    if (!environment.isSet(setting)) {
      return;
    }
    String file = environment.text(setting).orElseThrow();
    String password = environment.text(setting + "_PASSWORD").orElse("");
    try {
      KeyStore store = KeyStore.getInstance(new File(file), password.toCharArray());
      for (String alias : java.util.Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return;
        }
      }
      throw new Refusal(setting + " is " + file + ", but that key store holds no private key.");
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal(
          setting
              + " is "
              + file
              + ", but that is no key store that can be read with "
              + setting
              + "_PASSWORD.",
          e);
    }
  }
}
