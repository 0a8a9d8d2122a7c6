package org.studygate.models.engine;

import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * Prepares ND4J before its first use: its services are looked up with the class loader that holds
 * it (in a server that is a module, not the deployment), and the oneDNN build of its native library
 * is chosen when it is on the class path.
 */
public final class Nd4jSetup {

  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
  private static final String ONEDNN = "-onednn-avx2";

  private Nd4jSetup() {}

  /** Idempotent; call before anything of ND4J or DL4J. */
  public static void prepare() {
    Holder.touch();
  }

  private static final class Holder {
    static {
      ClassLoader loader = Nd4jBackend.class.getClassLoader();
      if (System.getProperty(EXTENSION) == null) {
        System.setProperty(EXTENSION, ONEDNN);
      }
      ND4JClassLoading.setNd4jClassloader(loader);
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Nd4j.getBackend();
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    static void touch() {
      // runs the static initialiser
    }
  }
}
