package org.studygate.study;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.studygate.id.SopInstanceUid;

/** A stored SOP instance (PS3.3 C.12.1) and the file that holds it. */
@Entity
@Table(name = "SOP_INSTANCE")
public class SopInstance {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SOP_INSTANCE_SEQ")
  @SequenceGenerator(
      name = "SOP_INSTANCE_SEQ",
      sequenceName = "SOP_INSTANCE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "SERIES_FK")
  private Series series;

  @Column(name = "SOP_UID", nullable = false, unique = true, length = 64)
  private String sopUid;

  @Column(name = "SOP_CLASS_UID", nullable = false, length = 64)
  private String sopClassUid;

  @Column(name = "TRANSFER_SYNTAX_UID", nullable = false, length = 64)
  private String transferSyntaxUid;

  @Column(name = "INSTANCE_NUMBER")
  private Integer instanceNumber;

  /** 1 for single-frame images, 0 for objects without pixels. */
  @Column(name = "FRAME_COUNT", nullable = false)
  private int frameCount;

  @Column(name = "ROW_COUNT")
  private Integer rowCount;

  @Column(name = "COLUMN_COUNT")
  private Integer columnCount;

  @Column(name = "BITS_ALLOCATED")
  private Integer bitsAllocated;

  /** SHA-256 (hex) of the data set as it was sent, without file meta information. */
  @Column(name = "DIGEST", nullable = false, length = 64)
  private String digest;

  /** Relative to the archive folder. */
  @Column(name = "FILE_PATH", nullable = false, length = 255)
  private String filePath;

  /** Bytes. */
  @Column(name = "FILE_SIZE", nullable = false)
  private long fileSize;

  @Column(name = "RECEIVED_AT", nullable = false)
  private Instant receivedAt;

  /** When the check of the archive did not find its file; normally null. */
  @Column(name = "MISSING_SINCE")
  private Instant missingSince;

  /** The calling AE title, or the account for DICOMweb. */
  @Column(name = "SENDER", length = 64)
  private String sender;

  protected SopInstance() {}

  public SopInstance(
      Series series,
      SopInstanceUid sopUid,
      String sopClassUid,
      String transferSyntaxUid,
      StoredFile file,
      Instant receivedAt,
      String sender) {
    this.series = series;
    this.sopUid = sopUid.value();
    this.sopClassUid = sopClassUid;
    this.transferSyntaxUid = transferSyntaxUid;
    this.digest = file.digest();
    this.filePath = file.path();
    this.fileSize = file.size();
    this.receivedAt = receivedAt;
    this.sender = sender;
  }

  /** Where the object lies: relative path, size in bytes, SHA-256 (hex) of its data set. */
  public record StoredFile(String path, long size, String digest) {}

  public void describe(
      Integer instanceNumber,
      int frameCount,
      Integer rows,
      Integer columns,
      Integer bitsAllocated) {
    this.instanceNumber = instanceNumber;
    this.frameCount = frameCount;
    this.rowCount = rows;
    this.columnCount = columns;
    this.bitsAllocated = bitsAllocated;
  }

  public Long id() {
    return id;
  }

  public Series series() {
    return series;
  }

  public SopInstanceUid sopUid() {
    return new SopInstanceUid(sopUid);
  }

  public String sopClassUid() {
    return sopClassUid;
  }

  public String transferSyntaxUid() {
    return transferSyntaxUid;
  }

  public Integer instanceNumber() {
    return instanceNumber;
  }

  public int frameCount() {
    return frameCount;
  }

  public Integer rowCount() {
    return rowCount;
  }

  public Integer columnCount() {
    return columnCount;
  }

  public Integer bitsAllocated() {
    return bitsAllocated;
  }

  public StoredFile file() {
    return new StoredFile(filePath, fileSize, digest);
  }

  /** When its file was found to be missing from the archive; null when it is there. */
  public Instant missingSince() {
    return missingSince;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public String sender() {
    return sender;
  }
}
