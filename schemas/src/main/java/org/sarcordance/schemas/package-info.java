/**
 * What the data and the rules look like: table schemas, code lists, decision tables, and {@link
 * org.sarcordance.schemas.Problem}, the one form in which a user's mistake is told. Knows neither
 * Spark nor Spring.
 */
package org.sarcordance.schemas;
