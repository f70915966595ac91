package shiyu.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium; nothing is downloaded. Pages are Chinese, as most people see them. */
final class Browser implements AutoCloseable {

    private static final Path AXE = Path.of("../../gateway/admin-ui/node_modules/axe-core/axe.min.js");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET);
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    /** A manager's desktop. */
    Page desktop() {
        return page(1440, 900, false);
    }

    /** An agent's phone. */
    Page phone() {
        return page(390, 844, true);
    }

    /** Nothing that a person with a screen reader, a keyboard or weak eyes would stumble over badly. */
    static void assertAccessible(Page page) throws IOException {
        page.evaluate(Files.readString(AXE));
        @SuppressWarnings("unchecked")
        var violations = (List<String>) page.evaluate("""
                async () => (await axe.run()).violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`)
                """);
        assertThat(violations).as("at " + page.url()).isEmpty();
    }

    static void assertFits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing scrolls sideways at " + page.url())
                .isEqualTo(true);
    }

    static void signIn(Page page, String start, String username, String password) {
        page.navigate(start);
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private Page page(int width, int height, boolean touch) {
        var options = new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("zh-CN");
        return browser.newContext(options).newPage();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install Chromium (Debian: apt-get install chromium)"));
    }
}
