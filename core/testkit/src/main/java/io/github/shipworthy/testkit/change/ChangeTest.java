package io.github.shipworthy.testkit.change;

import com.google.common.base.Suppliers;
import io.github.shipworthy.document.Node;
import io.github.shipworthy.facts.Portfolio;
import io.github.shipworthy.facts.PortfolioException;
import io.github.shipworthy.policy.AssessmentException;
import io.github.shipworthy.policy.Policy;
import io.github.shipworthy.policy.PolicyException;
import io.github.shipworthy.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The test that a policy differs from the one before it as listed and in nothing else:
 *
 * <pre>{@code
 * change:
 *   from: standard                    # or a directory relative to this file
 *   over: [../portfolios/report.yaml] # relative to this file
 *   ranks: any                        # optional
 *   moves:
 *     - {id: distillation, what: priority, from: P2, to: P1, why: reviewed by Li}
 * }</pre>
 */
public final class ChangeTest {

    private static final String STANDARD = "standard";
    private static final List<String> PORTFOLIOS = List.of(".yaml", ".yml", ".json", ".jsonl");

    private final String from;
    private final Supplier<Policy> before;
    private final List<Portfolio> portfolios;
    private final ChangeContract contract;

    private ChangeTest(String from, Supplier<Policy> before, List<Portfolio> portfolios, ChangeContract contract) {
        this.from = from;
        // Once for all the policies that are held against it: mutants are many.
        this.before = Suppliers.memoize(before::get);
        this.portfolios = portfolios;
        this.contract = contract;
    }

    /**
     * The test that stands in a file, with its portfolios loaded and the old policy not yet.
     *
     * @param file the file, from which paths are resolved
     * @param problems gets everything that is wrong with it; the test is empty when anything is
     */
    public static Optional<ChangeTest> read(Node change, Path file, List<Problem> problems) {
        int known = problems.size();
        Optional<ChangeContract> contract = ContractReader.part(change, problems);
        if (contract.isEmpty()) {
            return Optional.empty();
        }
        Node.Mapping parts = (Node.Mapping) change;
        Node.Scalar from = (Node.Scalar) parts.value("from").orElseThrow();
        Optional<Path> before =
                Optional.of(from.text()).filter(text -> !text.equals(STANDARD)).map(text -> resolved(file, text));
        before.filter(directory -> !Files.isDirectory(directory))
                .ifPresent(directory -> problems.add(new Problem(
                        from.at(),
                        "`" + from.text() + "` is neither `standard` nor a directory relative to this file")));
        List<Portfolio> portfolios = new ArrayList<>();
        for (Node item : ((Node.Sequence) parts.value("over").orElseThrow()).items()) {
            portfolio((Node.Scalar) item, file, problems).ifPresent(portfolios::add);
        }
        return problems.size() > known
                ? Optional.empty()
                : Optional.of(new ChangeTest(
                        from.text(),
                        () -> before.map(Policy::load).orElseGet(Policy::standard),
                        List.copyOf(portfolios),
                        contract.orElseThrow()));
    }

    private static Optional<Portfolio> portfolio(Node.Scalar item, Path file, List<Problem> problems) {
        Path path = resolved(file, item.text());
        if (!isPortfolio(path)) {
            problems.add(new Problem(
                    item.at(),
                    "`" + item.text() + "` is no file relative to this one whose name ends in `"
                            + String.join("`, `", PORTFOLIOS) + "`"));
            return Optional.empty();
        }
        try {
            Portfolio portfolio = Portfolio.load(path);
            if (portfolio.technologies().isEmpty()) {
                problems.add(new Problem(
                        item.at(), "`" + item.text() + "` has no technologies, so a comparison would examine nothing"));
            }
            return Optional.of(portfolio);
        } catch (PortfolioException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    /** Also where a link leads: no message quotes a file that was never meant to be shown. */
    private static boolean isPortfolio(Path path) {
        try {
            String name = String.valueOf(path.toRealPath().getFileName());
            return Files.isRegularFile(path)
                    && PORTFOLIOS.stream().anyMatch(name::endsWith)
                    && PORTFOLIOS.stream().anyMatch(path.toString()::endsWith);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path resolved(Path file, String path) {
        return file.resolveSibling(path).normalize();
    }

    /** The policy before, as the file names it. */
    public String from() {
        return from;
    }

    /** The portfolios, in the order of the file. */
    public List<Portfolio> portfolios() {
        return portfolios;
    }

    /** In what the change to this policy is not as listed, as text of several lines; empty when it is. */
    public Optional<String> check(Policy policy) {
        try {
            Comparison comparison = PolicyDiff.between(before.get(), policy);
            PolicyDiff[] diffs = portfolios.stream().map(comparison::over).toArray(PolicyDiff[]::new);
            ChangeContract.Verdict verdict = contract.compare(diffs);
            return verdict.kept() ? Optional.empty() : Optional.of(told(verdict, diffs));
        } catch (PolicyException | PortfolioException | AssessmentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static String told(ChangeContract.Verdict verdict, PolicyDiff... diffs) {
        StringWriter text = new StringWriter();
        try {
            TextChangeReport.verdict(verdict, text);
            for (PolicyDiff diff : diffs) {
                text.write("\n");
                TextChangeReport.why(diff, verdict.beyond(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
