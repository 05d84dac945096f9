package io.connectchat.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** It warns that it does not know the newest browsers' debugging protocols, of which one command is used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String AXE = axe();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open() {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.require("chromedriver").toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(Programs.require("chromium").toFile())
                .addArguments(
                        "--headless=new",
                        // Containers give it no rights for a sandbox; it sees pages of these tests only.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--lang=en-GB");
        options.setCapability("goog:loggingPrefs", logs);
        Browser browser = new Browser(new ChromeDriver(service, options));
        return browser;
    }

    /** Of the page itself, also where a window could not be so small. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the reader's desktop prefers. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void get(Object url) {
        driver.get(url.toString());
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** What is to be read in each of these elements, as they are now. */
    List<String> texts(String css) {
        while (true) {
            try {
                return driver.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .toList();
            } catch (StaleElementReferenceException redrawn) {
                // The page has drawn itself anew in between: look again.
                continue;
            }
        }
    }

    String text(String css) {
        return String.join("\n", texts(css));
    }

    /** By script: the page may draw itself anew between the look at an element and the click. */
    void click(String css) {
        run("document.querySelector(arguments[0]).click()", css);
    }

    /** As a finger does: what is not to be seen, or lies under something else, can't be tapped. */
    void tap(String css) {
        while (true) {
            try {
                one(css).click();
                return;
            } catch (StaleElementReferenceException redrawn) {
                // The page has drawn itself anew in between: look again.
                continue;
            }
        }
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What has the focus: its id, or its text where it has none. */
    String focused() {
        return (String) run("const at = document.activeElement; return at.id || at.textContent");
    }

    void saveTo(Path downloads) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    /** What axe-core finds wrong with the page as it is now: the rule, and where. */
    List<String> accessibilityViolations() {
        Object found = run(AXE + "; return axe.run(document).then(result => result.violations.flatMap(each =>"
                + " each.nodes.map(node => each.id + ': ' + node.target + ' ' + node.failureSummary)))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void type(String css, String text) {
        one(css).clear();
        one(css).sendKeys(text);
    }

    /** What the browser complained about since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** For people to look at. */
    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
