package io.github.shipworthy.policy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 over everything that can change an answer, so that equal fingerprints mean equal policies. */
final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a policy's files, by name. */
    static String of(SortedMap<String, byte[]> files) {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            put(digest, name.getBytes(StandardCharsets.UTF_8));
            put(digest, bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The fingerprint of a policy after some of its parameters were changed, whatever the order of the changes. */
    static String changed(String fingerprint, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return fingerprint;
        }
        MessageDigest digest = sha256();
        put(digest, fingerprint.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(changes).forEach((key, value) -> {
            put(digest, key.getBytes(StandardCharsets.UTF_8));
            put(digest, value.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds bytes with their number in front, the lowest eight bits first, so that no two sequences are the same. */
    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
