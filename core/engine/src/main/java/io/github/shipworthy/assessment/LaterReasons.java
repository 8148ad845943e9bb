package io.github.shipworthy.assessment;

import com.google.common.base.Suppliers;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reasons that are spelt out when somebody first looks at them: most rows of a large portfolio are never asked. Immutable
 * and thread-safe.
 */
public final class LaterReasons extends AbstractList<Reason> {

    private final Supplier<List<Reason>> reasons;

    private LaterReasons(Supplier<List<Reason>> reasons) {
        this.reasons = Suppliers.memoize(reasons::get);
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
        return reasons.get().get(index);
    }

    @Override
    public int size() {
        return reasons.get().size();
    }
}
