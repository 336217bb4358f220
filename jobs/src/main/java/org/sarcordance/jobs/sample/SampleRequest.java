package org.sarcordance.jobs.sample;

import java.nio.file.Path;

/**
 * What to write.
 *
 * @param cases the number of cases of all registries together, 1 or more
 * @param seed the same seed gives the same bytes
 * @param folder the folder of the extract; with several registries, of their folders
 * @param registries how many registries, 1 or more
 * @param profile how good the data are
 */
public record SampleRequest(long cases, long seed, Path folder, int registries, Profile profile) {}
