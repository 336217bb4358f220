package org.sarcordance.pipeline.derive;

/**
 * A biomarker row as the facts read it. A leading {@code p.} of the variant is gone; a blank result
 * reads UNKNOWN.
 */
record Biomarker(
    Integer reportDay,
    String gene,
    Integer exon,
    String variant,
    String result,
    String method,
    String context) {}
