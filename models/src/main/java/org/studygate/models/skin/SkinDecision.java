package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.studygate.models.engine.Networks;
import org.studygate.models.training.Trainer;

/** Learns to decide by what the convolutions see and by the figures together: a perceptron. */
final class SkinDecision {

  private static final int HIDDEN = 48;

  /** Perceptrons, each learnt from another draw of the cases, whose answers are averaged. */
  static final int MEMBERS = 6;

  private static final int BATCH = 32;
  private static final double RATE = 2e-3;

  private final FigureScale scale;
  private final MultiLayerNetwork network;

  SkinDecision(FigureScale scale, MultiLayerNetwork network) {
    this.scale = scale;
    this.network = network;
  }

  /** Learnt from nothing: the mean of several perceptrons, as one that is as many times wider. */
  static SkinDecision learn(
      List<float[]> rows,
      List<SkinCase> cases,
      List<float[]> heldRows,
      List<SkinCase> held,
      int epochs,
      long seed) {
    int steps = (rows.size() + BATCH - 1) / BATCH * epochs;
    FigureScale scale = FigureScale.of(rows);
    Random random = new Random(seed);
    List<MultiLayerNetwork> members = new ArrayList<>();
    for (int m = 0; m < MEMBERS; m++) {
      SkinDecision member = new SkinDecision(scale, perceptron(HIDDEN, steps, seed + m));
      List<float[]> someRows = new ArrayList<>();
      List<SkinCase> someCases = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        int k = random.nextInt(rows.size());
        someRows.add(rows.get(k));
        someCases.add(cases.get(k));
      }
      member.fit(someRows, someCases, heldRows, held, epochs, seed + m);
      members.add(member.network);
    }
    return new SkinDecision(scale, mean(members, perceptron(MEMBERS * HIDDEN, steps, seed)));
  }

  private static MultiLayerNetwork perceptron(int hidden, int steps, long seed) {
    return Networks.perceptron(
        FigureScale.INPUTS,
        new int[] {hidden},
        SkinCalibration.OUTPUTS,
        Networks.Outputs.ANY_OF,
        Trainer.rate(RATE, steps),
        seed);
  }

  /** The mean of the members' logits, exactly. */
  private static MultiLayerNetwork mean(List<MultiLayerNetwork> members, MultiLayerNetwork wide) {
    INDArray[] weights = new INDArray[members.size()];
    INDArray[] shifts = new INDArray[members.size()];
    INDArray[] out = new INDArray[members.size()];
    INDArray shift = wide.getLayer(1).getParam("b");
    shift.assign(0);
    for (int m = 0; m < weights.length; m++) {
      weights[m] = members.get(m).getLayer(0).getParam("W");
      shifts[m] = members.get(m).getLayer(0).getParam("b").reshape(1, HIDDEN);
      out[m] = members.get(m).getLayer(1).getParam("W").div(weights.length);
      shift.addi(members.get(m).getLayer(1).getParam("b").div(weights.length));
    }
    wide.getLayer(0).getParam("W").assign(Nd4j.concat(1, weights));
    INDArray b = wide.getLayer(0).getParam("b");
    b.assign(Nd4j.concat(1, shifts).reshape(b.shape()));
    wide.getLayer(1).getParam("W").assign(Nd4j.concat(0, out));
    return wide;
  }

  /** Learnt further, on the scale that it has. */
  void learnOn(
      List<float[]> rows,
      List<SkinCase> cases,
      List<float[]> heldRows,
      List<SkinCase> held,
      int epochs,
      double rate,
      long seed) {
    Networks.again(network, Trainer.rate(rate, (rows.size() + BATCH - 1) / BATCH * epochs));
    fit(rows, cases, heldRows, held, epochs, seed);
  }

  private void fit(
      List<float[]> rows,
      List<SkinCase> cases,
      List<float[]> heldRows,
      List<SkinCase> held,
      int epochs,
      long seed) {
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    INDArray best = network.params().dup();
    DataSet check = batch(heldRows, held, all(held.size()));
    double least = network.score(check);
    for (int epoch = 0; epoch < epochs; epoch++) {
      java.util.Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        network.fit(batch(rows, cases, order.subList(from, Math.min(order.size(), from + BATCH))));
      }
      double loss = network.score(check);
      if (loss <= least) {
        least = loss;
        best.assign(network.params());
      }
    }
    network.params().assign(best);
  }

  private static List<Integer> all(int count) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(i);
    }
    return out;
  }

  private DataSet batch(List<float[]> rows, List<SkinCase> cases, List<Integer> which) {
    int outputs = SkinCalibration.OUTPUTS;
    float[][] inputs = new float[which.size()][];
    float[][] targets = new float[which.size()][outputs];
    float[][] mask = new float[which.size()][outputs];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = scale.scaled(rows.get(which.get(i)));
      float[] target = cases.get(which.get(i)).sample().target();
      for (int k = 0; k < outputs; k++) {
        targets[i][k] = Math.max(0, target[k]);
        mask[i][k] = target[k] < 0 ? 0 : 1;
      }
    }
    DataSet batch = new DataSet(Nd4j.createFromArray(inputs), Nd4j.createFromArray(targets));
    batch.setLabelsMaskArray(Nd4j.createFromArray(mask));
    return batch;
  }

  /** Logits of photos, a row each. */
  double[][] logits(List<float[]> rows) {
    float[][] inputs = new float[rows.size()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = scale.scaled(rows.get(i));
    }
    float[][] said = network.output(Nd4j.createFromArray(inputs), false).toFloatMatrix();
    double[][] out = new double[said.length][SkinCalibration.OUTPUTS];
    for (int i = 0; i < out.length; i++) {
      for (int k = 0; k < out[i].length; k++) {
        out[i][k] = SkinCalibration.logit(said[i][k]);
      }
    }
    return out;
  }

  /** What photos are decided by: what the convolutions see and the figures. */
  static List<float[]> rows(SkinFitting convolutions, List<SkinCase> cases) {
    List<float[]> maps = convolutions.maps(cases.stream().map(SkinCase::sample).toList());
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      out.add(FigureScale.joined(maps.get(i), cases.get(i).figures()));
    }
    return out;
  }

  FigureScale scale() {
    return scale;
  }

  MultiLayerNetwork network() {
    return network;
  }
}
