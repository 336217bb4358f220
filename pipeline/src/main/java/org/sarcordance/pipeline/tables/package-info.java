/**
 * The tables as Spark sees them: names of the columns that Java mentions, and types made from the
 * table schemas. Comes in: table schemas; goes out: constants and types; no data.
 */
package org.sarcordance.pipeline.tables;
