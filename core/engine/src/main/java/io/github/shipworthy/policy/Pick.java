package io.github.shipworthy.policy;

import io.github.shipworthy.rule.Term;
import io.github.shipworthy.vocabulary.Capability;
import io.github.shipworthy.vocabulary.Portfolio;
import io.github.shipworthy.vocabulary.Risk;
import io.github.shipworthy.vocabulary.Service;
import io.github.shipworthy.vocabulary.Technologies;
import io.github.shipworthy.vocabulary.Technology;
import io.github.shipworthy.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * A look through a function that takes names or constants, such as {@code count( "planned" )}.
 *
 * @param what texts, and constants of the vocabulary
 * @param written as rules write it
 */
record Pick(String function, List<Object> what, String written) {

    private static final Set<String> OF_TECHNOLOGIES =
            Set.of("any", "mainly", "count", "share", "anyCoverage", "highestCoverage", "meanCoverage");
    private static final Set<String> OF_NAMES =
            Set.of("member", "flagged", "named", "states", "of", "statedVaries", "statedAs", "countedUnlike");
    private static final int MOST_NAMED = 20;

    /** The look that a call is, when it is one. */
    static Optional<Pick> of(String function, List<Term> arguments) {
        if (!OF_TECHNOLOGIES.contains(function) && !OF_NAMES.contains(function)) {
            return Optional.empty();
        }
        List<Object> what = new ArrayList<>();
        StringJoiner written = new StringJoiner(", ", function + "( ", " )");
        for (Term argument : arguments) {
            Optional<?> picked = picked(argument);
            if (picked.isEmpty()) {
                return Optional.empty();
            }
            what.add(picked.get());
            written.add(written(picked.get()));
        }
        return Optional.of(new Pick(function, List.copyOf(what), written.toString()));
    }

    /** What an argument picks: a text, or a constant. */
    static Optional<?> picked(Term argument) {
        if (argument instanceof Term.Text text) {
            return Optional.of(text.value());
        }
        return argument instanceof Term.Constant constant
                ? Vocabulary.constant(constant.type(), constant.name())
                : Optional.empty();
    }

    /** Whether it asks what is stated of a field, or of one that begins with it and a dot. */
    boolean asks(String field) {
        return switch (function) {
            case "named", "states", "statedAs", "countedUnlike" -> Claims.isOf(field, text(0));
            case "statedVaries" -> Claims.isOf(field, text(0)) || Claims.isOf(field, text(1));
            default -> false;
        };
    }

    boolean picksTechnologies() {
        return OF_TECHNOLOGIES.contains(function);
    }

    @Override
    public String toString() {
        return written;
    }

    private static String written(Object what) {
        return what instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                : what.toString();
    }

    /** What a rule saw through it. */
    String value(Considered part) {
        return switch (function) {
            case "any" -> String.valueOf(!picked(part).isEmpty());
            case "mainly" -> String.valueOf(((Capability) part).mainly(what.get(0)));
            case "count" -> String.valueOf(picked(part).size());
            case "share" ->
                or(!part.picked(what.get(1)).isEmpty(), () -> ((Technologies) part).share(what.get(0), what.get(1)));
            case "anyCoverage" -> String.valueOf(((Technologies) part).anyCoverage(what.get(0)));
            case "highestCoverage" ->
                or(
                        ((Technologies) part).anyCoverage(what.get(0)),
                        () -> ((Technologies) part).highestCoverage(what.get(0)));
            case "meanCoverage" ->
                or(
                        ((Technologies) part).anyCoverage(what.get(0)),
                        () -> ((Technologies) part).meanCoverage(what.get(0)));
            case "member" -> String.valueOf(((Technology) part).member(text(0)));
            case "flagged" -> String.valueOf(((Technology) part).flagged(text(0)));
            case "named" ->
                String.valueOf(
                        part instanceof Technology technology
                                ? technology.named(text(0))
                                : ((Service) part).named(text(0)));
            case "states" -> String.valueOf(part.states(text(0)));
            case "of" -> String.valueOf(((Risk) part).of(text(0)));
            case "statedVaries" -> String.valueOf(((Portfolio) part).statedVaries(text(0), text(1)));
            case "statedAs" -> String.valueOf(((Capability) part).statedAs(text(0), text(1)));
            case "countedUnlike" -> String.valueOf(((Capability) part).countedUnlike(text(0), text(1)));
            default -> throw new IllegalStateException("no look `" + function + "`");
        };
    }

    private static String or(boolean known, Supplier<Object> value) {
        return known ? value.get().toString() : Look.UNKNOWN;
    }

    private Members picked(Considered part) {
        return function.equals("mainly")
                ? ((Bodies.OfCapability) part).mainlyPicked(what.get(0))
                : part.picked(what.toArray());
    }

    /** The technologies that it picks of a part, when it picks any. */
    Optional<String> detail(Considered part) {
        if (!picksTechnologies()) {
            return Optional.empty();
        }
        Members picked = picked(part);
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", picked.first(MOST_NAMED));
        int more = picked.size() - MOST_NAMED;
        return Optional.of(more > 0 ? named + " and " + more + " more" : named);
    }

    private String text(int index) {
        return what.get(index).toString();
    }
}
