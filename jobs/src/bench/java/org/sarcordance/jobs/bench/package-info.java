/**
 * The audit beside a bare copy of its input, each in a fresh process, step by step. Reads and
 * writes a folder of its own; no part of the product.
 */
package org.sarcordance.jobs.bench;
