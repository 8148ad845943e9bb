package io.github.shipworthy.policy;

import com.google.common.base.Suppliers;
import com.google.common.io.ByteStreams;
import io.github.shipworthy.document.Document;
import io.github.shipworthy.document.Limits;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The files of a policy, read once: what is checked, compiled and fingerprinted are the same bytes. A policy that extends
 * another stands on that one's files. Immutable.
 */
public final class PolicyFiles {

    static final String DEFINITION = "policy.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String TABLES = "tables/";
    static final String LANGUAGES = "languages/";

    static final int MOST_BYTES = 1 << 20;
    static final int MOST_FILES = 200;

    /** What {@code extends} calls the standard policy. */
    static final String STANDARD = "standard";

    private static final String RESOURCES = "/io/github/shipworthy/standard/";
    private static final String CHECKED = "/io/github/shipworthy/policy/standard.sha256";

    private final String origin;
    private final SortedMap<String, byte[]> files;
    private final Optional<PolicyFiles> base;
    private final boolean listed;
    /** The definition of the standard policy: read to know the other files, it need not be read again. */
    private final Optional<Node> shipped;
    /** The fingerprint of its own files, worked out once. */
    private final Supplier<String> ownFingerprint;

    /** @param listed whether a manifest says that they are whole */
    PolicyFiles(String origin, SortedMap<String, byte[]> files, Optional<PolicyFiles> base, boolean listed) {
        this(origin, files, base, listed, Optional.empty(), Suppliers.memoize(() -> Fingerprint.of(files)));
    }

    private PolicyFiles(
            String origin,
            SortedMap<String, byte[]> files,
            Optional<PolicyFiles> base,
            boolean listed,
            Optional<Node> shipped,
            Supplier<String> ownFingerprint) {
        this.ownFingerprint = ownFingerprint;
        this.shipped = shipped;
        this.origin = origin;
        this.files = files;
        this.base = base;
        this.listed = listed;
    }

    /**
     * Those of the standard policy.
     *
     * @throws IllegalStateException when {@code shipworthy-rules} is not on the class path
     */
    public static PolicyFiles standard() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        byte[] definition = resource(RESOURCES + DEFINITION)
                .orElseThrow(() -> new IllegalStateException(
                        "the standard policy is not on the class path: add io.github.shipworthy:shipworthy-rules"));
        files.put(DEFINITION, definition);
        Node.Mapping root = (Node.Mapping) Document.read(
                        STANDARD + "/" + DEFINITION, definition, Limits.POLICY, new ArrayList<>())
                .orElseThrow(() -> new IllegalStateException(DEFINITION + " of the standard policy cannot be read"));
        for (String name : listed(root)) {
            resource(RESOURCES + name).ifPresent(bytes -> files.put(name, bytes));
        }
        String own = Fingerprint.of(files);
        boolean known = own.equals(checked());
        return new PolicyFiles(
                STANDARD, files, Optional.empty(), true, Optional.<Node>of(root).filter(any -> known), () -> own);
    }

    /** The fingerprint of the standard policy that the build of this library has checked. */
    private static String checked() {
        return new String(resource(CHECKED).orElseThrow(), StandardCharsets.US_ASCII).strip();
    }

    /**
     * Those in a directory and in its folders {@code tables} and {@code languages}, with those of the policy it extends.
     *
     * @throws PolicyException when they cannot be read, or differ from the directory's manifest
     */
    public static PolicyFiles read(Path directory) {
        return PolicyDirectory.read(directory);
    }

    /**
     * Those given, wherever they come from. They may extend the standard policy, or none.
     *
     * @param origin what problems call the whole, such as a directory's path
     * @param files the bytes of each file, by its path inside the policy with {@code /} between folders
     * @throws PolicyException when there are too many files, or one is too large
     */
    public static PolicyFiles of(String origin, Map<String, byte[]> files) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            problems.add(new Problem(Location.of(origin), "a policy has at most " + MOST_FILES + " files"));
        }
        SortedMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (bytes.length > MOST_BYTES) {
                problems.add(tooLarge(origin + "/" + name));
            }
            copy.put(name, bytes.clone());
        });
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new PolicyFiles(
                origin, copy, extended(copy).filter(STANDARD::equals).map(name -> standard()), true);
    }

    static Problem tooLarge(String label) {
        return new Problem(
                Location.of(label), "is larger than " + MOST_BYTES + " bytes, the most a policy file may be");
    }

    /** What a definition says it extends; empty also when it cannot be read, which is told later. */
    static Optional<String> extended(Map<String, byte[]> files) {
        return Optional.ofNullable(files.get(DEFINITION))
                .flatMap(bytes -> Document.read(DEFINITION, bytes, Limits.POLICY, new ArrayList<>()))
                .filter(Node.Mapping.class::isInstance)
                .flatMap(root -> ((Node.Mapping) root).value("extends"))
                .filter(Node.Scalar.class::isInstance)
                .map(Yaml::text);
    }

    /** The files beside a definition, which names most of them: a class path cannot be listed. */
    private static List<String> listed(Node.Mapping root) {
        List<String> names = new ArrayList<>();
        names.add(PARAMETERS);
        for (Node phase : Yaml.items(root, "phases")) {
            names.addAll(Yaml.texts((Node.Mapping) phase, "rules"));
        }
        for (String table : Yaml.mapping(root, "tables").entries().keySet()) {
            names.add(TABLES + table + ".csv");
        }
        for (String tag : Yaml.texts(root, "languages")) {
            names.add(language(tag));
        }
        return names;
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream stream = PolicyFiles.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(ByteStreams.toByteArray(stream));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** The file that holds a policy's texts in a language. */
    static String language(String tag) {
        return LANGUAGES + tag + ".yaml";
    }

    /** The files of its own, by name; those of the policy it extends are not among them. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    /**
     * Whether they are known to be whole: a manifest in each directory lists them with their hashes, or they come from no
     * directory.
     */
    public boolean whole() {
        return listed && base.map(PolicyFiles::whole).orElse(true);
    }

    /**
     * Whether they are the standard policy as this library's own class path has it, and as its build has checked it. The same
     * bytes from anywhere else are not; nor is what another release brings.
     */
    boolean shipped() {
        return shipped.isPresent();
    }

    /** The root of a file of its own, in YAML; what is wrong with it is added to the problems. */
    Optional<Node> document(String name, List<Problem> problems) {
        return name.equals(DEFINITION) && shipped()
                ? shipped
                : Document.read(label(name), bytes(name), Limits.POLICY, problems);
    }

    /** SHA-256 over the names and bytes of all files, those of the policy it extends included; in hexadecimal digits. */
    public String fingerprint() {
        return base.map(below -> Fingerprint.changed(ownFingerprint.get(), Map.of("extends", below.fingerprint())))
                .orElseGet(ownFingerprint);
    }

    /** What problems call the whole. */
    String origin() {
        return origin;
    }

    /** The files of the policy it extends. */
    Optional<PolicyFiles> base() {
        return base;
    }

    /** From the policy that extends none to this one. */
    List<PolicyFiles> layers() {
        List<PolicyFiles> layers = new ArrayList<>(base.map(PolicyFiles::layers).orElse(List.of()));
        layers.add(this);
        return layers;
    }

    /** Whether a place lies in a file of its own rather than in one of a policy it extends. */
    boolean owns(Location at) {
        return base.isEmpty() || at.file().equals(origin) || at.file().startsWith(origin + "/");
    }

    /** A file's name as problems show it. */
    String label(String name) {
        return files.containsKey(name)
                ? own(name)
                : base.filter(below -> below.has(name))
                        .map(below -> below.label(name))
                        .orElseGet(() -> own(name));
    }

    private String own(String name) {
        return origin + "/" + name;
    }

    boolean has(String name) {
        return hasOwn(name) || base.filter(below -> below.has(name)).isPresent();
    }

    boolean hasOwn(String name) {
        return files.containsKey(name);
    }

    /** The bytes of a file, of the policy it extends when it has none of that name itself. */
    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        return bytes != null
                ? bytes
                : base.orElseThrow(() -> new IllegalArgumentException("no file " + name))
                        .bytes(name);
    }

    /** The names of the files that end so, in alphabetical order. */
    List<String> names(String ending) {
        TreeSet<String> names = new TreeSet<>();
        layers().forEach(layer -> layer.files.keySet().stream()
                .filter(name -> name.endsWith(ending))
                .forEach(names::add));
        return List.copyOf(names);
    }

    /** A file as text; what is not UTF-8 is a problem. */
    Optional<String> text(String name, List<Problem> problems) {
        Optional<String> text = decoded(bytes(name));
        if (text.isEmpty()) {
            problems.add(new Problem(Location.of(label(name)), "is not UTF-8 text"));
        }
        return text;
    }

    /** The problem with the line it stands on, when that is a line of one of these files. */
    Problem shown(Problem problem) {
        String file = problem.at().file();
        if (problem.at().line() == 0 || problem.line().isPresent()) {
            return problem;
        }
        return layers().stream()
                .filter(layer -> file.startsWith(layer.origin + "/"))
                .map(layer -> layer.files.get(file.substring(layer.origin.length() + 1)))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(PolicyFiles::decoded)
                .map(text -> problem.on(new Places(file, text).line(problem.at().line())))
                .orElse(problem);
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
