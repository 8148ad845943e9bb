package io.github.shipworthy.policy;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 over everything that can change an answer, so that equal fingerprints mean equal policies. */
final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of a policy's files, by name. */
    static String of(SortedMap<String, byte[]> files) {
        Hasher hasher = Hashing.sha256().newHasher();
        files.forEach((name, bytes) -> put(put(hasher, name.getBytes(StandardCharsets.UTF_8)), bytes));
        return hasher.hash().toString();
    }

    /** The fingerprint of a policy after some of its parameters were changed, whatever the order of the changes. */
    static String changed(String fingerprint, Map<String, String> changes) {
        if (changes.isEmpty()) {
            return fingerprint;
        }
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, fingerprint.getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(changes)
                .forEach((key, value) ->
                        put(put(hasher, key.getBytes(StandardCharsets.UTF_8)), value.getBytes(StandardCharsets.UTF_8)));
        return hasher.hash().toString();
    }

    private static Hasher put(Hasher hasher, byte[] bytes) {
        return hasher.putInt(bytes.length).putBytes(bytes);
    }
}
