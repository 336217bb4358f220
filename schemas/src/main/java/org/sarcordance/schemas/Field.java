package org.sarcordance.schemas;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One field of a table.
 *
 * @param name the column's name
 * @param type the type of its values
 * @param description what it says, in a registrar's words, with codes and unit
 * @param constraints which values are accepted
 * @param hints what helps people and programs beyond the standard
 * @param fields the fields of a record, or of the records in a list; else empty
 */
public record Field(
    String name,
    FieldType type,
    String description,
    Constraints constraints,
    Hints hints,
    List<Field> fields) {

  /**
   * What helps beyond the standard's own properties.
   *
   * @param unit the unit of its numbers; NULL when it has none
   * @param naaccr the NAACCR item number; NULL when there is no such item
   * @param hidden whether a wrong value is never shown in a message
   * @param remedy how to correct a wrong value; NULL when the description says enough
   * @param usual what its values normally are; NULL when nothing is unusual
   * @param holds what kind of text its values are
   */
  public record Hints(
      String unit, Integer naaccr, boolean hidden, String remedy, Usual usual, Holds holds) {
    /** No hints. */
    public static final Hints NONE = new Hints(null, null, false, null, null, Holds.CODED);
  }

  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(constraints, "constraints");
    Objects.requireNonNull(hints, "hints");
    fields = List.copyOf(fields);
  }

  /** The unit of its numbers, such as {@code mm} or {@code day}. */
  public Optional<String> unit() {
    return Optional.ofNullable(hints.unit());
  }

  /** The number of the NAACCR item it is taken from. */
  public Optional<Integer> naaccr() {
    return Optional.ofNullable(hints.naaccr());
  }

  /** Whether a value must be filled. */
  public boolean required() {
    return constraints.required();
  }

  /** Whether the file must have the column. */
  public boolean columnRequired() {
    return constraints.columnRequired();
  }
}
