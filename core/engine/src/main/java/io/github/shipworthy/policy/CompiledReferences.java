package io.github.shipworthy.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.shipworthy.problem.Location;
import io.github.shipworthy.problem.Problem;
import io.github.shipworthy.vocabulary.Level;
import io.github.shipworthy.vocabulary.Rational;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.rule.DialectRuntimeData;
import org.drools.core.rule.JavaDialectRuntimeData;
import org.kie.api.definition.KiePackage;

/**
 * The second layer behind {@link RuleReader}: what the classes that Drools made of consequences refer to, read off their
 * bytes. It knows nothing of rule text, so that a mistake in reading one does not make it blind as well.
 *
 * <p>It sees every class, method and field a class names, not what the code does with them: it cannot tell a loop. Drools
 * keeps conditions as text, and makes classes of them only while it evaluates; {@link CompiledConditions} looks at those.
 */
final class CompiledReferences {

    private static final String INVOKER = "DefaultConsequenceInvoker";
    private static final String CONSTRUCTOR = "<init>";

    /** What the class of a rule may name: its own subject, what it concludes, and the frame around that. */
    private static final ImmutableMap<String, Set<String>> OF_RULES = ofRules();

    /** What the class between Drools and a rule names; nothing in it comes from a policy but names and texts. */
    private static final ImmutableMap<String, Set<String>> OF_INVOKERS = ImmutableMap.<String, Set<String>>builder()
            .put("java.lang.Object", Set.of(CONSTRUCTOR, "getClass"))
            .put("java.lang.String", Set.of())
            .put("java.lang.Boolean", Set.of("FALSE"))
            .put("java.lang.Exception", Set.of())
            .put("java.lang.Throwable", Set.of())
            .put("org.drools.mvel.asm.ConsequenceStub", Set.of())
            .put("org.drools.mvel.asm.ConsequenceGenerator", Set.of("generate"))
            .put("org.drools.mvel.asm.MethodComparator", Set.of("getMethodBytecode", "compareBytecode"))
            .put("org.drools.base.rule.accessor.CompiledInvoker", Set.of("getMethodBytecode"))
            .put("org.drools.base.rule.consequence.Consequence", Set.of("evaluate"))
            .buildOrThrow();

    private CompiledReferences() {}

    private static ImmutableMap<String, Set<String>> ofRules() {
        ImmutableMap.Builder<String, Set<String>> allowed = ImmutableMap.builder();
        allowed.put("java.lang.Object", Set.of(CONSTRUCTOR));
        allowed.put("java.lang.Exception", Set.of());
        allowed.put("org.drools.core.rule.consequence.KnowledgeHelper", Set.of());
        allowed.put(Level.class.getName(), Set.of());
        allowed.put(Rational.class.getName(), Set.of("plus", "minus", "times", "over", "min", "max", "ln", "round"));
        Vocabulary.SORTS.forEach(sort -> allowed.put(sort.type().getName(), methods(sort.type())));
        Vocabulary.ENUMS.forEach(type -> allowed.put(
                type.getName(),
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(ImmutableSet.toImmutableSet())));
        return allowed.buildOrThrow();
    }

    /** Those of an interface; what every object has is not among them. */
    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(ImmutableSet.toImmutableSet());
    }

    /** Adds every reference that no rule needs to the problems, in alphabetical order of the classes. */
    static void check(String phase, Collection<KiePackage> packages, List<Problem> problems) {
        classes(packages)
                .forEach((name, bytes) -> forbidden(name, bytes)
                        .forEach(reference -> problems.add(new Problem(
                                Location.of(phase),
                                "the class `" + name + "` that was compiled of a rule refers to `" + reference
                                        + "`, which no rule needs"))));
    }

    /** The bytes of the classes that Drools made, by their names. */
    private static Map<String, byte[]> classes(Collection<KiePackage> packages) {
        return packages.stream()
                .map(made -> ((InternalKnowledgePackage) made).getDialectRuntimeRegistry())
                .flatMap(dialects -> Stream.ofNullable(dialects.getDialectData("java")))
                .flatMap(CompiledReferences::store)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Stream<Map.Entry<String, byte[]>> store(DialectRuntimeData java) {
        return ((JavaDialectRuntimeData) java)
                .getStore().entrySet().stream()
                        .map(entry -> Map.entry(
                                entry.getKey().replaceFirst("\\.class$", "").replace('/', '.'), entry.getValue()));
    }

    /** What a class refers to and should not, in alphabetical order. */
    private static Set<String> forbidden(String name, byte[] bytes) {
        boolean invoker = name.endsWith(INVOKER);
        Map<String, Set<String>> allowed = invoker ? OF_INVOKERS : OF_RULES;
        Set<String> forbidden = new TreeSet<>();
        for (Reference reference : references(bytes)) {
            boolean own = reference.owner().equals(name)
                    && (invoker || reference.member().isEmpty());
            Set<String> members = allowed.get(reference.owner());
            if (!own && (members == null || !(reference.member().isEmpty() || members.contains(reference.member())))) {
                forbidden.add(reference.toString());
            }
        }
        return forbidden;
    }

    /**
     * Something that a class names.
     *
     * @param owner a class; empty for what is linked by code while it runs
     * @param member a method or field of it; empty for the class itself
     */
    private record Reference(String owner, String member) {

        @Override
        public String toString() {
            return owner.isEmpty() || member.isEmpty() ? owner + member : owner + "." + member;
        }
    }

    /** What the constant pool of a class file names; see chapter 4.4 of the Java Virtual Machine Specification. */
    private static List<Reference> references(byte[] bytes) {
        try (DataInputStream file = new DataInputStream(new ByteArrayInputStream(bytes))) {
            file.skipNBytes(8);
            Pool pool = new Pool(file.readUnsignedShort());
            for (int index = 1; index < pool.size; index++) {
                int tag = file.readUnsignedByte();
                pool.tags[index] = tag;
                switch (tag) {
                    case 1 -> pool.texts[index] = file.readUTF();
                    case 3, 4 -> file.skipNBytes(4);
                    case 5, 6 -> {
                        file.skipNBytes(8);
                        // A number of eight bytes takes two places.
                        index++;
                    }
                    case 7, 8, 16, 19, 20 -> pool.first[index] = file.readUnsignedShort();
                    case 9, 10, 11, 12, 17, 18 -> {
                        pool.first[index] = file.readUnsignedShort();
                        pool.second[index] = file.readUnsignedShort();
                    }
                    case 15 -> file.skipNBytes(3);
                    default -> throw new IllegalStateException("a class file has no constants of kind " + tag);
                }
            }
            return pool.references();
        } catch (IOException e) {
            throw new IllegalStateException("a class that was just compiled cannot be read", e);
        }
    }

    /** The constants of a class file; each kind uses the arrays it needs. */
    private static final class Pool {

        private final int size;
        private final int[] tags;
        private final int[] first;
        private final int[] second;
        private final String[] texts;

        Pool(int size) {
            this.size = size;
            this.tags = new int[size];
            this.first = new int[size];
            this.second = new int[size];
            this.texts = new String[size];
            Arrays.fill(texts, "");
        }

        List<Reference> references() {
            List<Reference> references = new ArrayList<>();
            for (int index = 1; index < size; index++) {
                switch (tags[index]) {
                    case 7 -> references.add(new Reference(type(index), ""));
                    case 9, 10, 11 -> references.add(new Reference(type(first[index]), name(index)));
                    case 15, 16 -> references.add(new Reference("", "a method handle"));
                    case 17, 18 -> references.add(new Reference("", "invokedynamic " + name(index)));
                    case 19, 20 -> references.add(new Reference("", "a module or package"));
                    default -> {
                        // Numbers, texts and pieces of the above name nothing by themselves.
                    }
                }
            }
            return references;
        }

        private String type(int index) {
            return texts[first[index]].replace('/', '.');
        }

        /** Of a constant whose second half is a name with a type. */
        private String name(int index) {
            return texts[first[second[index]]];
        }
    }
}
