/**
 * Decision tables: a CSV file and the types of its inputs come in, a list of rules that answer for
 * one set of values goes out. One row is one rule. Plain Java, so that a table gives the same
 * answer in one JVM as where it is compiled to columns.
 */
package org.sarcordance.schemas.decision;
