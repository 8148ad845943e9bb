package io.github.shipworthy.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The entry point, and the only class that touches the streams of the process. Both are UTF-8 whatever the platform. */
public final class Main {

    private Main() {}

    /** Runs a command. The process ends with 0 (good), 1 (it found something), 2 (bad input) or 70 (internal error). */
    public static void main(String[] args) {
        // Not System.out, which keeps to itself what it could not write.
        int code = run(args, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        if (code != Failures.GOOD) {
            System.exit(code);
        }
    }

    static int run(String[] args, OutputStream data, OutputStream messages) {
        PrintWriter out = writer(data);
        PrintWriter err = writer(messages);
        int code = execute(Shipworthy.commandLine(out, err, args), args);
        boolean lost = out.checkError();
        if (lost && code == Failures.GOOD) {
            err.print("the output could not be written completely\n");
            code = Failures.BAD_INPUT;
        }
        err.flush();
        return code;
    }

    private static int execute(CommandLine commandLine, String[] args) {
        try {
            return commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Failures.internal(e, commandLine.getErr(), false);
        }
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }
}
