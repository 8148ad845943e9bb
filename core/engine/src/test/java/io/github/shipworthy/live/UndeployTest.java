package io.github.shipworthy.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is deployed with the library inside and undeployed again: nothing of it may stay. */
class UndeployTest {

    private static final int CYCLES = 20;

    @TempDir
    private Path folder;

    @Test
    void twenty_applications_come_and_go_and_leave_no_class_loader_and_no_thread() throws Exception {
        // A pooled thread outlives every application, as those of a server do.
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                loaders.add(deployed(pool, folder.resolve("policy-" + cycle)));
            }
            // Until JDK 21 or so the virtual machine itself remembers the last class of which records were compared.
            assertThat(new Anything("of the host's")).isEqualTo(new Anything("of the host's"));
            for (int round = 0; round < 50 && left(loaders) > 0; round++) {
                System.gc();
                Watch.pause(Duration.ofMillis(100));
            }
            assertThat(left(loaders)).as("class loaders that stayed").isZero();
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .filter(name -> name.startsWith("shipworthy"))
                            .collect(Collectors.toSet()))
                    .isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    private record Anything(String name) {}

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static WeakReference<ClassLoader> deployed(ExecutorService pool, Path policy) throws Exception {
        Application application = new Application();
        Object answer = pool.submit(() -> {
                    ClassLoader before = Thread.currentThread().getContextClassLoader();
                    Thread.currentThread().setContextClassLoader(application);
                    try {
                        Callable<?> task = (Callable<?>) application
                                .loadClass(Deployed.class.getName())
                                .getDeclaredConstructor(Path.class)
                                .newInstance(policy);
                        assertThat(task.getClass()).isNotEqualTo(Deployed.class);
                        return task.call();
                    } finally {
                        Thread.currentThread().setContextClassLoader(before);
                    }
                })
                .get();
        assertThat(answer).isEqualTo(60);
        WeakReference<ClassLoader> reference = new WeakReference<>(application);
        application.close();
        return reference;
    }

    /** Loads everything itself but what the JDK has, as web applications do. */
    private static final class Application extends URLClassLoader {

        Application() throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }

    /** What the application does: assess, reload, watch, close. */
    public static final class Deployed implements Callable<Integer> {

        private final Path policy;

        public Deployed(Path policy) {
            this.policy = policy;
        }

        @Override
        public Integer call() {
            EditedPolicy edited = EditedPolicy.in(policy).points(70);
            try (LivePolicy live = LivePolicy.of(edited.directory(), Duration.ZERO, each -> List.of())) {
                live.watch(Duration.ofMillis(50));
                Delivered.points(live.policy());
                edited.points(60);
                live.refresh();
                return Delivered.points(live.policy());
            }
        }
    }
}
