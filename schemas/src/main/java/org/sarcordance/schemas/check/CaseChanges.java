package org.sarcordance.schemas.check;

/**
 * What became of the used cases since the extract before.
 *
 * @param submission the number of the submission before
 * @param before how many there were
 * @param added those that are new
 * @param removed those that are gone, or are not used any more
 * @param changed those that say something else, but for the days of last contact and cut-off
 */
public record CaseChanges(int submission, long before, long added, long removed, long changed) {}
