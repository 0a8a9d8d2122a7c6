package org.studygate.release.output;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with a manifest: {@code manifest.json} names every file with its size and SHA-256, and
 * {@code SHA256SUMS} is what {@code sha256sum -c} reads. Times in it say nothing: they are all the
 * same, so that the same files make the same package.
 */
public final class PackageFile implements AutoCloseable {

  /** 1980-01-01, the beginning of ZIP's calendar, in the zone-free form of the format. */
  private static final java.time.LocalDateTime NO_TIME =
      java.time.LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What the manifest says of a file. */
  private record Entry(String name, long size, String sha256) {}

  private final OutputStream file;
  private final MessageDigest whole = sha256();
  private final ZipOutputStream zip;
  private final List<Entry> entries = new ArrayList<>();

  public PackageFile(Path path) throws IOException {
    file = Files.newOutputStream(path);
    zip =
        new ZipOutputStream(
            new DigestOutputStream(new BufferedOutputStream(file, 1 << 16), whole),
            StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Writes the content of one file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @param name with slashes
   * @return its SHA-256 (hex)
   */
  public String add(String name, Content content) throws IOException {
    MessageDigest digest = sha256();
    begin(name);
    Counting counted = new Counting(new DigestOutputStream(zip, digest));
    content.writeTo(counted);
    counted.flush();
    zip.closeEntry();
    String hex = HexFormat.of().formatHex(digest.digest());
    entries.add(new Entry(name, counted.count, hex));
    return hex;
  }

  /** Adds a copy of a file. */
  public String add(String name, Path source) throws IOException {
    return add(
        name,
        out -> {
          try (InputStream in = Files.newInputStream(source)) {
            in.transferTo(out);
          }
        });
  }

  /** Adds a text in UTF-8. */
  public void add(String name, String text) throws IOException {
    add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes the manifest and closes the file.
   *
   * @param about what else the manifest says
   * @return SHA-256 (hex) of the package
   */
  public String finish(JsonObjectBuilder about) throws IOException {
    JsonArrayBuilder files = Json.createArrayBuilder();
    StringBuilder sums = new StringBuilder();
    for (Entry entry : entries) {
      files.add(
          Json.createObjectBuilder()
              .add("name", entry.name())
              .add("bytes", entry.size())
              .add("sha256", entry.sha256()));
      sums.append(entry.sha256()).append("  ").append(entry.name()).append('\n');
    }
    String manifest = about.add("files", files).build().toString();
    plain("manifest.json", manifest);
    plain("SHA256SUMS", sums.toString());
    zip.close();
    return HexFormat.of().formatHex(whole.digest());
  }

  private void plain(String name, String text) throws IOException {
    begin(name);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts, and keeps a content's writer from closing the package. */
  private static final class Counting extends OutputStream {

    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
