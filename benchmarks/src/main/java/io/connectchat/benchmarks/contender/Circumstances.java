package io.connectchat.benchmarks.contender;

/**
 * What a contender is given.
 *
 * @param address the stub's
 * @param connections how many it may have, and how many calls under way where it bounds them by hand
 * @param requestsPerSecond the quota that it is told of; 0 if none. Only the component knows what to make of it
 */
record Circumstances(String address, int connections, double requestsPerSecond) {}
