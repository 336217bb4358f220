/**
 * Checks whole extracts without Spark. Comes in: the files of an extract; goes out: its receipt,
 * which says of every row read whether it is accepted, and groups what was found by rule.
 */
package org.sarcordance.schemas.check;
