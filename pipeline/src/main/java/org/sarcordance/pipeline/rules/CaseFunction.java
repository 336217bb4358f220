package org.sarcordance.pipeline.rules;

import java.io.Serializable;

/**
 * A rule that is one step of a plan, whatever its size: values of a case in, one value out.
 *
 * <p>Values are held as Spark holds them: text as {@code UTF8String}, numbers and booleans as in
 * Java. Of what is given out, a struct may be an {@code Object[]}, an array a {@code Collection}, a
 * map a {@code Map}. A value given in must not be kept after the call, for Spark may use its memory
 * again.
 */
@FunctionalInterface
public interface CaseFunction extends Serializable {

  /** The value, NULL where there is none. The same values in must give the same value out. */
  Object apply(Object[] values);
}
