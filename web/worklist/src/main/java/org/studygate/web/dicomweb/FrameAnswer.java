package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.retrieve.Fingerprint;
import org.studygate.dicomweb.retrieve.Form;
import org.studygate.dicomweb.retrieve.FrameForms;
import org.studygate.dicomweb.retrieve.FrameForms.Choice;
import org.studygate.dicomweb.retrieve.FrameLookup;
import org.studygate.dicomweb.retrieve.Frames;
import org.studygate.dicomweb.retrieve.StoredInstance;

/** Answers with the pixels of frames, in one part or several. */
final class FrameAnswer {

  private final FrameLookup lookup;
  private final UriInfo uri;
  private final HttpHeaders headers;
  private final Request request;

  FrameAnswer(FrameLookup lookup, UriInfo uri, HttpHeaders headers, Request request) {
    this.lookup = lookup;
    this.uri = uri;
    this.headers = headers;
    this.request = request;
  }

  /** The pixel data as a whole: all frames. */
  Response all(StoredInstance instance) throws IOException {
    int count = lookup.of(instance).count();
    if (count == 0) {
      throw new UnknownResourceException("the frames of the object cannot be told apart");
    }
    return of(instance, IntStream.rangeClosed(1, count).boxed().toList());
  }

  Response of(StoredInstance instance, List<Integer> numbers) throws IOException {
    Frames frames = lookup.of(instance);
    numbers.forEach(frames::require);
    Accepted accepted = Accepted.by(headers, uri);
    List<Form> single = accepted.alone();
    boolean alone = numbers.size() == 1 && !single.isEmpty() && accepted.inMultipart().isEmpty();
    Choice choice =
        FrameForms.choose(
            alone ? single : accepted.inMultipart(),
            instance.transferSyntax(),
            frames.compressed());
    String fingerprint =
        new Fingerprint()
            .add(instance.digest())
            .add(choice.transferSyntax() + alone)
            .add(numbers.toString())
            .toString();
    FrameWriter writer = new FrameWriter(frames, choice).requireFrame(numbers.get(0));
    return new Conditional(fingerprint, List.of(instance))
        .answer(
            request,
            () -> alone ? one(writer, numbers.get(0)) : multipart(instance, writer, numbers));
  }

  private static ResponseBuilder one(FrameWriter writer, int number) {
    StreamingOutput body = out -> writer.write(number, out);
    return Response.ok(body).header("Content-Type", writer.contentType());
  }

  private ResponseBuilder multipart(
      StoredInstance instance, FrameWriter writer, List<Integer> numbers) {
    Multipart multipart = new Multipart(writer.mediaType());
    String location = BaseUrl.of(uri) + instance.path() + "/frames/";
    StreamingOutput body =
        out -> {
          for (int number : numbers) {
            multipart.begin(out, writer.contentType(), location + number);
            writer.write(number, out);
          }
          multipart.end(out);
        };
    return Response.ok(body).header("Content-Type", multipart.contentType());
  }
}
