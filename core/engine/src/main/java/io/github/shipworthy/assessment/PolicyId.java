package io.github.shipworthy.assessment;

/**
 * Which policy made a result.
 *
 * @param fingerprint SHA-256 over the policy's files and changed parameters, 64 hexadecimal digits
 */
public record PolicyId(String name, String version, String fingerprint) {}
