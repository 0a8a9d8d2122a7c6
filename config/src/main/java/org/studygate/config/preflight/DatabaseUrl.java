package org.studygate.config.preflight;

import java.nio.file.Path;
import java.sql.Driver;
import java.util.Arrays;

/** A JDBC address and the driver that serves it. */
public record DatabaseUrl(String url, Product product) {

  /** The databases that the schema is made for. */
  public enum Product {
    H2("jdbc:h2:", "org.h2.Driver"),
    POSTGRESQL("jdbc:postgresql:", "org.postgresql.Driver"),
    ORACLE("jdbc:oracle:", "oracle.jdbc.OracleDriver");

    private final String prefix;
    private final String driver;

    Product(String prefix, String driver) {
      this.prefix = prefix;
      this.driver = driver;
    }

    /** Loads this driver alone: asking DriverManager would load all three. */
    Driver driver() {
      try {
        return (Driver) Class.forName(driver).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new Refusal("The driver " + driver + " is missing from this installation.", e);
      }
    }
  }

  /**
   * @throws Refusal when no driver serves the address
   */
  public static DatabaseUrl of(String url) {
    return Arrays.stream(Product.values())
        .filter(product -> url.startsWith(product.prefix))
        .findFirst()
        .map(product -> new DatabaseUrl(url, product))
        .orElseThrow(
            () ->
                new Refusal(
                    "STUDYGATE_DB_URL is for an unknown driver: it starts with '"
                        + url.substring(0, Math.min(url.length(), 16))
                        + "', but must start with jdbc:h2:, jdbc:postgresql: or jdbc:oracle:."));
  }

  /**
   * H2 in a file. {@code WRITE_DELAY=0} writes each commit out at once; by default H2 loses what
   * was committed in the last half second when its process is killed.
   */
  public static String embedded(Path dataFolder) {
    return "jdbc:h2:file:"
        + dataFolder.resolve("h2").resolve("studygate")
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  /** The address without what stands after {@code ?} or {@code ;}, where passwords may be. */
  public String shown() {
    String shown = url.split("[?;]", 2)[0];
    return shown.replaceAll("//[^/@]*@", "//").replaceAll("thin:[^@]*@", "thin:@");
  }
}
