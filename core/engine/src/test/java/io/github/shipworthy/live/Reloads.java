package io.github.shipworthy.live;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Reloads a policy again and again in a process of its own and prints what that leaves behind: after so many reloads the
 * loaded classes, the bytes of metaspace and the bytes of heap, a line each. The first reloads do not count: until then
 * the virtual machine still compiles and profiles the code that reloads.
 */
final class Reloads {

    private static final int WARM_UP = 300;
    private static final int SAMPLES = 3;

    private Reloads() {}

    public static void main(String[] arguments) {
        EditedPolicy edited = EditedPolicy.in(Path.of(arguments[0]));
        int reloads = Integer.parseInt(arguments[1]);
        LivePolicy live = LivePolicy.of(edited.points(100).directory(), Duration.ZERO, policy -> List.of());
        for (int reload = -WARM_UP; reload <= reloads; reload++) {
            if (reload >= 0 && reload % (reloads / SAMPLES) == 0) {
                System.out.println(reload + " " + settled());
            }
            int points = Math.floorMod(reload, 100);
            edited.points(points);
            if (!(live.refresh() instanceof Refresh.Replaced) || Delivered.points(live.policy()) != points) {
                throw new IllegalStateException(live.status().toString());
            }
        }
    }

    /** What is left once everything that can be collected is. */
    private static String settled() {
        for (int round = 0; round < 5; round++) {
            System.gc();
            Watch.pause(Duration.ofMillis(60));
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() + " " + metaspace + " "
                + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
