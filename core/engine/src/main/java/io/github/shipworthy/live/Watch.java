package io.github.shipworthy.live;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Refreshes a policy again and again, on a thread that keeps neither it nor anything of the caller's alive. */
final class Watch implements Runnable {

    private final WeakReference<LivePolicy> live;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Watch(LivePolicy live, Duration every) {
        this.live = new WeakReference<>(live);
        this.every = every;
    }

    static Watch start(LivePolicy live, Duration every) {
        Watch watch = new Watch(live, every);
        Thread thread = new Thread(null, watch, "shipworthy-watch", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(Watch.class.getClassLoader());
        thread.start();
        return watch;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            while (!stopped.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                @Nullable LivePolicy watched = live.get();
                if (watched == null) {
                    return;
                }
                watched.refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits; whether it could wait that long. */
    static boolean pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
