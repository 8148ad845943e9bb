package io.github.shipworthy.examples.livereload;

import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.live.LivePolicy;
import io.github.shipworthy.live.Refresh.Replaced;
import io.github.shipworthy.policy.Policy;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Ranks a portfolio again whenever somebody edits the policy, and goes on with the last good policy when an edit is wrong. */
public final class LiveReload {

    private LiveReload() {}

    /** Takes a policy directory and a portfolio file, and runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("Give it a policy directory and a portfolio file.");
            return;
        }
        try (LivePolicy live = started(Path.of(arguments[0]), Portfolio.load(Path.of(arguments[1])), out)) {
            out.println(live.status());
            out.println("Edit " + arguments[0] + " and save; stop with Ctrl-C.");
            new CountDownLatch(1).await();
        }
    }

    static LivePolicy started(Path directory, Portfolio portfolio, PrintStream out) {
        // tag::live[]
        LivePolicy live = LivePolicy.of(directory); // throws when there is no good policy to begin with
        out.println(ranking(live.policy(), portfolio));
        live.onChange(refresh -> {
            if (refresh instanceof Replaced replaced) {
                out.println(replaced.changes());
                out.println(ranking(live.policy(), portfolio));
            } else {
                out.println(live.status());
            }
        });
        live.watch(Duration.ofMillis(500)); // a daemon thread; ends with live.close()
        // end::live[]
        return live;
    }

    private static String ranking(Policy policy, Portfolio portfolio) {
        return policy.assess(portfolio).ranking().stream()
                .map(assessment -> assessment.priority().orElseThrow() + " " + assessment.name())
                .collect(Collectors.joining("\n  ", policy + "\n  ", ""));
    }
}
