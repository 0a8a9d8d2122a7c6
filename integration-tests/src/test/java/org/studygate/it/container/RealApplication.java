package org.studygate.it.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application of this build with a test in it. */
final class RealApplication {

  private static final Path EAR = Path.of("../ear/target/studygate.ear");

  private RealApplication() {}

  static EnterpriseArchive with(Class<?> test) {
    EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, EAR.toFile());
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "it.war")
            .addClass(test)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    ear.setApplicationXML(new StringAsset(withTheTest(ear)));
    return ear.addAsModule(Testable.archiveToTest(war));
  }

  private static String withTheTest(EnterpriseArchive ear) {
    try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream()) {
      return new String(in.readAllBytes(), UTF_8)
          .replace(
              "</application>",
              "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>"
                  + "</application>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
