package io.github.shipworthy.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phase concluded of each case it has met, with the numbers of one policy: rules only read a technology and only add
 * conclusions, so technologies that they cannot tell apart get the same ones, and the engine is asked once. Thread-safe:
 * two threads that meet a new case both ask.
 */
final class Cases {

    private final CaseForm form;
    private final @Nullable Case[] @Nullable [] met;

    Cases(CaseForm form) {
        this.form = form;
        this.met = new Case[form.tables().size()][];
    }

    /** What some rules of a phase conclude of technologies that they cannot tell apart. */
    record Case(List<Conclusion> conclusions) {}

    /** Concludes what is known of each technology's case; those of which something is not known are left as they are. */
    List<Subject> recall(List<Subject> technologies) {
        List<Subject> unknown = new ArrayList<>();
        int[] values = new int[form.traits().size()];
        @Nullable Case[] known = new Case[met.length];
        for (Subject technology : technologies) {
            form.read(technology, values);
            if (recall(values, known)) {
                technology.addAll(known);
            } else {
                unknown.add(technology);
            }
        }
        return unknown;
    }

    private boolean recall(int[] values, @Nullable Case[] known) {
        for (int table = 0; table < known.length; table++) {
            @Nullable Case[] cases = met[table];
            known[table] = cases == null ? null : cases[form.place(table, values)];
            if (known[table] == null) {
                return false;
            }
        }
        return true;
    }

    /** Keeps what the engine has just concluded of technologies, each a new case. */
    void learn(List<Subject> technologies) {
        int[] values = new int[form.traits().size()];
        for (Subject technology : technologies) {
            form.read(technology, values);
            List<Conclusion> fresh = technology.standing().fresh();
            for (int table = 0; table < met.length; table++) {
                learn(table, form.place(table, values), fresh);
            }
        }
    }

    private void learn(int table, int place, List<Conclusion> fresh) {
        @Nullable Case[] cases = met[table];
        if (cases == null) {
            cases = new Case[form.tables().get(table).size()];
            met[table] = cases;
        }
        Set<Integer> rules = form.tables().get(table).rules();
        cases[place] = new Case(fresh.stream()
                .filter(conclusion -> rules.contains(conclusion.rule().order()))
                .sorted(Conclusion.ORDER)
                .toList());
    }
}
