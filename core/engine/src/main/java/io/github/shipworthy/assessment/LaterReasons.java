package io.github.shipworthy.assessment;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reasons that are spelt out when somebody first looks at them: most rows of a large portfolio are never asked. Immutable
 * and thread-safe.
 */
public final class LaterReasons extends AbstractList<Reason> {

    private @Nullable Supplier<List<Reason>> later;
    private volatile @Nullable List<Reason> reasons;

    private LaterReasons(Supplier<List<Reason>> later) {
        this.later = later;
    }

    /** The reasons that the supplier gives, which is asked once at most. */
    public static List<Reason> of(Supplier<List<Reason>> reasons) {
        return new LaterReasons(reasons);
    }

    /** An immutable list of the same reasons, which are not spelt out for it. */
    static List<Reason> copy(List<Reason> reasons) {
        return reasons instanceof LaterReasons ? reasons : List.copyOf(reasons);
    }

    @Override
    public Reason get(int index) {
        return reasons().get(index);
    }

    @Override
    public int size() {
        return reasons().size();
    }

    private List<Reason> reasons() {
        List<Reason> known = reasons;
        return known == null ? spelt() : known;
    }

    private synchronized List<Reason> spelt() {
        List<Reason> known = reasons;
        if (known == null) {
            known = Objects.requireNonNull(later).get();
            reasons = known;
            later = null;
        }
        return known;
    }
}
