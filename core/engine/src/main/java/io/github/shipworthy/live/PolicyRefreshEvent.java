package io.github.shipworthy.live;

import java.nio.file.Path;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A refresh of a live policy, for the flight recorder. */
@Name("io.github.shipworthy.PolicyRefresh")
@Label("Policy refresh")
@Description("A look at a policy directory, and what came of it")
@Category("Shipworthy")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class PolicyRefreshEvent extends Event {

    @Label("Directory")
    private String policyDirectory = "";

    @Label("Outcome")
    @Description("Unchanged, Replaced or Rejected")
    private String outcome = "";

    @Label("Fingerprint")
    @Description("Of the policy in force")
    private String fingerprint = "";

    @Label("Problems")
    private int problems;

    static PolicyRefreshEvent begun(Path directory) {
        PolicyRefreshEvent event = new PolicyRefreshEvent();
        event.policyDirectory = directory.toString();
        event.begin();
        return event;
    }

    void ended(Refresh refresh) {
        outcome = refresh.getClass().getSimpleName();
        fingerprint = refresh.policy().fingerprint();
        problems = refresh instanceof Refresh.Rejected rejected
                ? rejected.problems().size()
                : 0;
        commit();
    }
}
