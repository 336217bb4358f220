/**
 * The nightly job: six steps of Spring Batch, each of which reads tables, calls one function of the
 * pipeline and writes tables. The only place where a Spark session is made.
 */
package org.sarcordance.jobs;
