package org.sarcordance.schemas.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ValueTypeTest {
  @Test
  void findsEachTypeByItsName() {
    assertThat(ValueType.values()).allMatch(type -> ValueType.of(type.label()) == type);
    assertThat(ValueType.of("int")).isEqualTo(ValueType.INT);
  }

  @Test
  void namesTheAllowedTypes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueType.of("text"))
        .withMessage("Invalid type: text (allowed: string, int, double, boolean)");
  }

  @Test
  void findsEachHitPolicyByItsName() {
    assertThat(HitPolicy.of("unique")).isEqualTo(HitPolicy.UNIQUE);
    assertThat(HitPolicy.of("first")).isEqualTo(HitPolicy.FIRST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HitPolicy.of("any"))
        .withMessage("Invalid hit policy: any (allowed: unique, first)");
  }
}
