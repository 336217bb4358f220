package org.sarcordance.jobs.check;

import java.util.List;
import java.util.Optional;

/**
 * What a user states about a submission; what is empty is taken from an earlier descriptor, else
 * from the defaults.
 *
 * @param registry the registry's short name
 * @param submission the number of the submission
 * @param reportingLagDays days until a treatment has reached the registry
 * @param captures the kinds of data that the source records
 */
public record StatedSubmission(
    Optional<String> registry,
    Optional<Integer> submission,
    Optional<Integer> reportingLagDays,
    Optional<List<String>> captures) {}
