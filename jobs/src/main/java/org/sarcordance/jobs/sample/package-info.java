/**
 * Writes synthetic extracts of any size, the same bytes for the same arguments. What is drawn and
 * how often is data beside this package, cited row by row; the code knows neither a drug nor a
 * stage. Every case has a generator of random numbers of its own, so that blocks of cases can be
 * made in any order by any number of threads.
 */
package org.sarcordance.jobs.sample;
