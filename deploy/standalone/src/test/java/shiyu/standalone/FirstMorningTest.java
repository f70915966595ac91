package shiyu.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shiyu.order.imports.sample.TaobaoSample;

/**
 * A new installation's first morning, as its people live it in the browser: the manager uploads the storefront's own
 * file and deals the calls, an agent makes one on a phone and adds the customer on WeChat.
 */
class FirstMorningTest {

    private static final int ORDERS = 300;
    private static final int BROKEN = 7;
    private static final double JOB_MS = 60_000;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final TaobaoSample sample = TaobaoSample.of(ORDERS, today);

    @TempDir
    Path data;

    @Test
    void fromTheFileToTheFriend() throws Exception {
        try (var house = CrashHouse.furnished(data, today);
                var browser = Browser.start()) {
            house.openStore("石语淘宝店");
            var desk = browser.desktop();
            Browser.signIn(desk, house.platform().url("/imports").toString(), "manager", CrashHouse.PASSWORD);

            upload(desk);
            namesTheBrokenRows(desk);
            listsTheOrders(house, desk);
            dealTheCalls(house, desk);
            everyOrderIsCalledOnceOrLeftOutForAReason(house);

            callAndAddAFriend(house, browser.phone());
            boardShowsIt(desk);

            changesNothingAgain(house, desk);
        }
    }

    private void upload(Page desk) throws IOException {
        desk.locator("input[type=file]")
                .setInputFiles(new FilePayload("ExportOrderList.csv", "text/csv", sample.orderFileWithSevenBroken()));
        assertThat(desk.getByText("格式已认出")).isVisible();
        Browser.assertAccessible(desk);
        button(desk, "开始导入").click();
        assertThat(desk.getByText(Pattern.compile("^导入完成"))).isVisible(new IsVisibleOptions().setTimeout(JOB_MS));
    }

    private void namesTheBrokenRows(Page desk) throws IOException {
        // rows that landed with a note are named too
        var rows = desk.locator("table tbody tr:not(:has(.is-warning))");
        assertThat(rows).hasCount(BROKEN);
        assertThat(figure(desk, "新增")).containsText(String.valueOf(ORDERS - BROKEN));
        sample.sevenBroken()
                .forEach(broken -> assertThat(rows.filter(cell(desk, String.valueOf(broken.row()))))
                        .hasCount(1));
        Browser.assertAccessible(desk);
        Browser.assertFits(desk);
    }

    private void listsTheOrders(CrashHouse house, Page desk) throws IOException {
        desk.navigate(house.platform().url("/orders").toString());
        var rows = desk.locator("table tbody tr");
        assertThat(rows).hasCount(50);
        Browser.assertAccessible(desk);
        rows.first().click();
        assertThat(desk).hasURL(Pattern.compile("order="));
        assertThat(desk.getByText("经过")).isVisible();
        Browser.assertAccessible(desk);
    }

    private static void dealTheCalls(CrashHouse house, Page desk) throws IOException {
        desk.navigate(house.platform().url("/board").toString());
        button(desk, Pattern.compile("^(分派今天的回访|再跑一次)$")).click();
        assertThat(desk.getByText("已分派").first()).isVisible(new IsVisibleOptions().setTimeout(JOB_MS));
        await().atMost(StandaloneProcess.READY)
                .until(() -> house.facts().number("shiyu_order", "SELECT count(*) FROM task") > 0);
        desk.reload();
        assertThat(desk.locator("[data-agent]")).hasCount(CrashHouse.AGENTS);
        Browser.assertAccessible(desk);
        Browser.assertFits(desk);
    }

    private static void callAndAddAFriend(CrashHouse house, Page phone) throws IOException, SQLException {
        long taken = taken(house);
        Browser.signIn(phone, house.platform().url("/").toString(), "agent0", CrashHouse.PASSWORD);
        assertThat(phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("今日回访")))
                .isVisible();
        Browser.assertAccessible(phone);
        Browser.assertFits(phone);
        phone.locator("[data-call]").first().click();
        button(phone, "已经打过，直接记结果").click();
        Browser.assertAccessible(phone);
        button(phone, "接通了").click();
        button(phone, "已加上").click();
        assertThat(phone.getByText("已存。改动会自动保存")).isVisible();
        Browser.assertAccessible(phone);
        Browser.assertFits(phone);
        assertThat(taken(house)).isEqualTo(taken + 1);
        assertThat(
                        house.facts()
                                .number(
                                        "shiyu_order",
                                        "SELECT count(*) FROM task_attempt WHERE result = 'REACHED' AND wechat_result = 'ADDED'"))
                .isOne();
    }

    private static void boardShowsIt(Page desk) {
        await().atMost(StandaloneProcess.READY).untilAsserted(() -> {
            desk.reload();
            assertThat(desk.getByText(Pattern.compile("接通.*，已加微信"))).isVisible();
            assertThat(desk.getByText(Pattern.compile("加微信1，申请中0"))).isVisible();
        });
    }

    /** The same file and the same run again. */
    private void changesNothingAgain(CrashHouse house, Page desk) throws Exception {
        var before = state(house);
        desk.navigate(house.platform().url("/imports").toString());
        upload(desk);
        assertThat(figure(desk, "不变")).containsText(String.valueOf(ORDERS - BROKEN));
        desk.navigate(house.platform().url("/board").toString());
        button(desk, "再跑一次").click();
        assertThat(desk.getByText("又跑了一次，没有新的要分派。")).isVisible(new IsVisibleOptions().setTimeout(JOB_MS));
        assertThat(state(house)).isEqualTo(before);
    }

    /** Row versions, how many events were ever appended, and the tasks. */
    private static List<Long> state(CrashHouse house) throws IOException, SQLException {
        var facts = house.facts();
        return List.of(
                facts.number("shiyu_order", "SELECT sum(version)::bigint FROM customer_order"),
                facts.number("shiyu_order", "SELECT sum(version)::bigint FROM task"),
                facts.number("shiyu_order", "SELECT count(*) FROM task"),
                facts.number("shiyu_order", "SELECT count(*) FROM follow_up_item"),
                facts.number("shiyu_order", "SELECT last_value FROM pg_sequences WHERE sequencename LIKE 'outbox%'"));
    }

    private void everyOrderIsCalledOnceOrLeftOutForAReason(CrashHouse house) throws IOException, SQLException {
        var facts = house.facts();
        long called = facts.number("shiyu_order", "SELECT count(*) FROM follow_up_item");
        long leftOut = facts.number("shiyu_order", "SELECT count(*) FROM follow_up_exclusion");
        assertThat(called).isPositive();
        assertThat(called + leftOut).isEqualTo(sample.receivedThreeDaysBeforeWithoutBroken());
        assertThat(facts.number("shiyu_order", "SELECT count(*) FROM task"))
                .isEqualTo(facts.number("shiyu_order", "SELECT count(DISTINCT contact_id) FROM task"))
                .isEqualTo(facts.number("shiyu_order", "SELECT due_contacts FROM follow_up_run"));
    }

    private static long taken(CrashHouse house) throws IOException, SQLException {
        return house.facts().number("shiyu_customer", "SELECT sum(taken)::bigint FROM wechat_account");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator figure(Page page, String label) {
        return page.locator("dl > div, .figure")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static Locator.FilterOptions cell(Page page, String text) {
        return new Locator.FilterOptions()
                .setHas(page.locator(
                        "td, th", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"))));
    }
}
