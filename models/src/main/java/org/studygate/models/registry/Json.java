package org.studygate.models.registry;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.studygate.models.ModelException;

/** Reads and writes JSON files. */
public final class Json {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  public static Gson gson() {
    return GSON;
  }

  public static JsonObject read(Path file) throws ModelException {
    try {
      return GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), JsonObject.class);
    } catch (IOException | JsonParseException e) {
      throw new ModelException(file.getFileName() + " cannot be read", e);
    }
  }

  public static void write(Path file, Object value) throws ModelException {
    try {
      Files.writeString(file, GSON.toJson(value) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ModelException(file.getFileName() + " cannot be written", e);
    }
  }
}
