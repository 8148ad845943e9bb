package io.github.shipworthy.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run has come, for somebody who watches a terminal; nothing for anybody else. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 79;
    private static final int REFRESH_MILLIS = 500;
    private static final long MEGABYTE = 1_000_000;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * Begins to show it.
     *
     * @param bytes how many there are to come
     */
    static Progress of(String task, long bytes, PrintWriter messages) {
        return new Progress(watched() ? Optional.of(bar(task, bytes, new Line(messages))) : Optional.empty());
    }

    static ProgressBar bar(String task, long bytes, ProgressBarConsumer line) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(line)
                .build();
    }

    /** Goes on by so many bytes. */
    void step(long bytes) {
        bar.ifPresent(shown -> shown.stepBy(bytes));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    @SuppressWarnings("SystemConsoleNull") // it does up to Java 21, and who asks later is told by the terminal
    private static boolean watched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there may be a console without a terminal.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** One line of a terminal, written over and over, and empty in the end. */
    static final class Line implements ProgressBarConsumer {

        private final PrintWriter messages;

        Line(PrintWriter messages) {
            this.messages = messages;
        }

        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String rendered) {
            messages.print("\r" + rendered);
            messages.flush();
        }

        @Override
        public void clear() {
            messages.print("\r" + " ".repeat(WIDTH) + "\r");
            messages.flush();
        }

        @Override
        public void close() {
            clear();
        }
    }
}
