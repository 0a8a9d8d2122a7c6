package org.studygate.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A point of a curve: the mean of some steps, or what an epoch led to on photos kept aside. */
@Entity
@Table(name = "TRAINING_POINT")
class TrainingPoint {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "TRAINING_POINT_SEQ")
  @SequenceGenerator(
      name = "TRAINING_POINT_SEQ",
      sequenceName = "TRAINING_POINT_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "ROUND_FK", nullable = false)
  private Long round;

  @Column(name = "VALIDATION", nullable = false)
  private boolean validation;

  @Column(name = "STEP_NUMBER", nullable = false)
  private int step;

  @Column(name = "EPOCH", nullable = false)
  private int epoch;

  @Column(name = "LOSS", nullable = false)
  private double loss;

  @Column(name = "ACCURACY", nullable = false)
  private double accuracy;

  protected TrainingPoint() {}

  TrainingPoint(Long round, CurvePoint point) {
    this.round = round;
    this.validation = point.validation();
    this.step = point.step();
    this.epoch = point.epoch();
    this.loss = point.loss();
    this.accuracy = point.accuracy();
  }

  CurvePoint view() {
    return new CurvePoint(validation, step, epoch, loss, accuracy);
  }
}
