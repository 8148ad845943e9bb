package io.github.shipworthy.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with one window and a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getProperty("shipworthy.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("shipworthy.chromedriver", "/usr/bin/chromedriver"));
    // A logger that nothing refers to loses its level.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    /** Starts it. What is not where it should be is an error; {@link #missing} tells before. */
    Chromium() {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BINARY.toFile());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options);
    }

    /** What this machine lacks to run it, in order; empty when nothing. */
    static List<Path> missing() {
        return Stream.of(BINARY, DRIVER)
                .filter(each -> !Files.isExecutable(each))
                .toList();
    }

    /** Whether the browser itself is there. */
    static boolean installed() {
        return Files.isExecutable(BINARY);
    }

    /** Opens a page anew as a screen shows it, and forgets what earlier pages logged. */
    void open(Path page, Screen screen) {
        driver.get("about:blank");
        logged(LogType.BROWSER);
        logged(LogType.PERFORMANCE);
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width(),
                        "height", screen.height(),
                        "deviceScaleFactor", 1,
                        "mobile", screen.phone()));
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"))));
        driver.get(page.toUri().toString());
    }

    /** Lets pages run scripts, or not, from the next one on. */
    void scripts(boolean run) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What a script returns: text, a number, a truth, a list, a map. */
    Object run(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeScript(script, arguments), script);
    }

    /** The number a script returns, cut to a whole one. */
    long number(String script) {
        return ((Number) run(script)).longValue();
    }

    /** The ids of the visible elements of a selector, in the order of the page. */
    @SuppressWarnings("unchecked")
    List<String> shown(String selector) {
        return (List<String>) run(
                "return Array.from(document.querySelectorAll(arguments[0]))"
                        + ".filter(each => each.checkVisibility() && each.getClientRects().length > 0)"
                        + ".map(each => each.getAttribute('data-id'))",
                selector);
    }

    /** What the console said since the page was opened, with errors of scripts and violations of its policy. */
    List<String> console() {
        return logged(LogType.BROWSER).stream().map(LogEntry::toString).toList();
    }

    /** The addresses that were requested since the page was opened, also those that were refused. */
    List<String> requested() {
        return logged(LogType.PERFORMANCE).stream()
                .map(each -> JsonParser.parseString(each.getMessage())
                        .getAsJsonObject()
                        .getAsJsonObject("message"))
                .filter(each -> each.get("method").getAsString().equals("Network.requestWillBeSent"))
                .map(each -> each.getAsJsonObject("params"))
                .map(each -> request(each).get("url").getAsString())
                .toList();
    }

    private static JsonObject request(JsonObject parameters) {
        return parameters.getAsJsonObject("request");
    }

    private List<LogEntry> logged(String type) {
        return driver.manage().logs().get(type).getAll();
    }

    /** Opens the first cards, for what is closed is not laid out. */
    void openCards(int most) {
        run(
                "Array.from(document.querySelectorAll('details')).slice(0, arguments[0])"
                        + ".forEach(each => { each.open = true; }); return true",
                most);
    }

    /** Writes the whole page, not just what the window shows, to a file. */
    Path photograph(Path file) {
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", number("return document.documentElement.clientWidth"),
                "height", number("return document.documentElement.scrollHeight"),
                "scale", 1);
        Object data = command(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "optimizeForSpeed", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
