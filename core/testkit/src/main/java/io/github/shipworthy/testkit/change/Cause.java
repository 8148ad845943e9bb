package io.github.shipworthy.testkit.change;

import io.github.shipworthy.policy.PolicyChanges.ParameterChange;
import java.util.List;
import java.util.stream.Collectors;

/** What in a change of a policy is behind a difference, as far as it can be told without a guess. */
public sealed interface Cause {

    /**
     * A number. The new policy was asked again with its old value and nothing else changed.
     *
     * @param undone which moves then do not happen
     */
    record Parameter(ParameterChange change, List<String> undone) implements Cause {

        /** Copies the names. */
        public Parameter {
            undone = List.copyOf(undone);
        }

        /** {@code parameter KEY from -> to: with the old value … would not move}. */
        @Override
        public String toString() {
            return "parameter " + change + ": with the old value " + Cause.stays(undone);
        }
    }

    /**
     * Numbers of which none does it alone. The new policy was asked again with the old values of all of them.
     *
     * @param undone which moves then do not happen, though they happen whichever one of the values is the old one
     */
    record Parameters(List<ParameterChange> changes, List<String> undone) implements Cause {

        /** Copies the lists. */
        public Parameters {
            changes = List.copyOf(changes);
            undone = List.copyOf(undone);
        }

        /** {@code parameters KEY, KEY: with the old values of all … would not move}. */
        @Override
        public String toString() {
            return "parameters "
                    + changes.stream().map(ParameterChange::key).collect(Collectors.joining(", "))
                    + ": with the old values of all of them, not of one, " + Cause.stays(undone);
        }
    }

    /**
     * A rule that was edited and concludes something else here than before.
     *
     * @param name its sentence
     */
    record Rule(String name, Edit edit) implements Cause {

        /** What was done to a rule. */
        public enum Edit {
            ADDED("new"),
            REMOVED("removed"),
            CHANGED("changed");

            private final String word;

            Edit(String word) {
                this.word = word;
            }
        }

        /** {@code new rule NAME}. */
        @Override
        public String toString() {
            return edit.word + " rule " + name;
        }
    }

    /** A grid that was edited: for the same facts a rule reads something else in it. */
    record Table(String name) implements Cause {

        /** {@code table NAME: for the same facts it says something else}. */
        @Override
        public String toString() {
            return "table " + name + ": for the same facts it says something else";
        }
    }

    private static String stays(List<String> undone) {
        return String.join(", ", undone) + (undone.size() == 1 ? " does" : " do") + " not move";
    }
}
