package org.studygate.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.studygate.release.LinkExpiredException;
import org.studygate.release.ReleasePackages;
import org.studygate.web.problem.Problem;

/** The package of a release; a download that broke off goes on where it stopped. */
@RequestScoped
@Path("/releases/{id}/package")
public class PackageResource {

  private static final String TYPE = "application/zip";

  @Inject private ReleasePackages packages;

  /** The address of a package by a link. */
  public static String href(String key, ReleasePackages.Link link) {
    return "/api/releases/%s/package?until=%d&signature=%s"
        .formatted(key, link.until(), link.signature());
  }

  @GET
  public Response download(
      @PathParam("id") String id,
      @QueryParam("until") String until,
      @QueryParam("signature") String signature,
      @HeaderParam("Range") String range,
      @HeaderParam("If-Range") String ifRange,
      @HeaderParam("If-None-Match") String ifNoneMatch) {
    ReleasePackages.Open open = packages.open(id, seconds(until), signature, startOf(range));
    String tag = '"' + open.digest() + '"';
    if (tag.equals(ifNoneMatch)) {
      return Response.notModified().header("ETag", tag).build();
    }
    // Of another package than the one that the first part came from, everything is sent.
    String wanted = ifRange == null || ifRange.equals(tag) ? range : null;
    try {
      return answer(open, ByteRange.of(wanted, open.size()), tag);
    } catch (ByteRange.NoSuchRangeException beyond) {
      return Response.fromResponse(new Problem(416, "the package is shorter").toResponse())
          .header("Content-Range", "bytes */" + open.size())
          .build();
    }
  }

  private static Response answer(ReleasePackages.Open open, ByteRange range, String tag) {
    StreamingOutput content = out -> copy(open, range, out);
    Response.ResponseBuilder answer =
        Response.status(range.partial() ? 206 : 200)
            .entity(content)
            .type(TYPE)
            .header("Content-Length", range.length())
            .header("Accept-Ranges", "bytes")
            .header("ETag", tag)
            .header("Cache-Control", "private, no-store")
            .header("Content-Disposition", "attachment; filename=\"" + open.name() + "\"");
    if (range.partial()) {
      answer.header(
          "Content-Range", "bytes %d-%d/%d".formatted(range.from(), range.to(), open.size()));
    }
    return answer.build();
  }

  private static void copy(ReleasePackages.Open open, ByteRange range, OutputStream out)
      throws IOException {
    try (FileChannel file = FileChannel.open(open.file(), StandardOpenOption.READ)) {
      file.position(range.from());
      byte[] buffer = new byte[1 << 16];
      for (long left = range.length(); left > 0; ) {
        int read = file.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, left)));
        if (read < 0) {
          throw new IOException("the package became shorter");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static long startOf(String range) {
    try {
      return ByteRange.of(range, Long.MAX_VALUE).from();
    } catch (ByteRange.NoSuchRangeException nowhere) {
      return 0;
    }
  }

  private static long seconds(String until) {
    try {
      return Long.parseLong(until);
    } catch (NumberFormatException notALink) {
      throw new LinkExpiredException();
    }
  }
}
