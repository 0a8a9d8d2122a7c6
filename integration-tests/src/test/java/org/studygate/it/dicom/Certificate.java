package org.studygate.it.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.studygate.it.Command;

/**
 * A certificate of 127.0.0.1 that nobody knows but who is given its trust store.
 *
 * @param file PEM
 * @param key PEM
 * @param trust a PKCS#12 store with the certificate in it
 */
public record Certificate(Path file, Path key, Path trust) {

  public static final String TRUST_PASSWORD = "changeit";

  /** Makes one; skips the test where openssl is not installed. */
  public static Certificate make(Path folder) throws IOException, InterruptedException {
    Command.require("openssl");
    Files.createDirectories(folder);
    Certificate made =
        new Certificate(
            folder.resolve("server.crt"),
            folder.resolve("server.key"),
            folder.resolve("trust.p12"));
    run(
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=127.0.0.1",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            made.key.toString(),
            "-out",
            made.file.toString()));
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-importcert",
            "-noprompt",
            "-alias",
            "receiver",
            "-file",
            made.file.toString(),
            "-keystore",
            made.trust.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            TRUST_PASSWORD));
    return made;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Command.Result result = Command.run(command);
    if (result.status() != 0) {
      throw new IOException(command.get(0) + " failed: " + result.output());
    }
  }
}
