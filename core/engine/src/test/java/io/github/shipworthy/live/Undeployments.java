package io.github.shipworthy.live;

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

/**
 * Deploys an application with the library inside and undeploys it, again and again, in a process of its own; prints how
 * many class loaders and threads are left.
 */
final class Undeployments {

    private Undeployments() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int cycles = Integer.parseInt(arguments[1]);
        // A pooled thread outlives every application, as those of a server do.
        ExecutorService pool = Executors.newSingleThreadExecutor();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int cycle = 0; cycle < cycles; cycle++) {
            loaders.add(deployed(pool, folder.resolve("policy-" + cycle)));
        }
        // JDK 17 itself remembers the last class whose records were compared.
        if (!new Anything("of the host's").equals(new Anything("of the host's"))) {
            throw new IllegalStateException();
        }
        for (int round = 0; round < 50 && left(loaders) > 0; round++) {
            System.gc();
            Watch.pause(Duration.ofMillis(100));
        }
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("shipworthy"))
                .count();
        System.out.println(
                loaders.size() + " deployed, " + left(loaders) + " class loaders and " + threads + " threads left");
        pool.shutdownNow();
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
                        if (task.getClass() == Deployed.class) {
                            throw new IllegalStateException("the application is not loaded by itself");
                        }
                        return task.call();
                    } finally {
                        Thread.currentThread().setContextClassLoader(before);
                    }
                })
                .get();
        if (!answer.equals(60)) {
            throw new IllegalStateException("the application answers " + answer);
        }
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
