package shiyu.standalone.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shiyu.standalone.demo.world.DemoAgent.Account;
import shiyu.standalone.demo.world.DemoRoster.Kind;
import shiyu.standalone.demo.world.DemoRoster.Shift;

class DemoStaffTest {

    private static final Set<String> CATALOGUE = Set.of(
            "石小语", "石之木", "石之水", "石之情", "石之意", "石之韵", "石之林", "石之景", "石之味", "石之华", "石之尘", "石之柔", "石之柳", "石之思", "石之光",
            "石之夏", "石之秋", "石之春", "石之冬", "石之言", "石之梦", "石之城", "石之醉", "石之歌", "石之墨", "石之岸");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void areTwelveAgentsOverAllRolesEachWithAPhone() {
        assertThat(DemoStaff.AGENTS).hasSize(12);
        assertThat(DemoStaff.AGENTS.stream().flatMap(agent -> agent.roles().stream()))
                .containsOnly("PRESALES", "AFTERSALES", "PROMOTION", "OPERATIONS", "MANAGER");
        assertThat(DemoStaff.phones()).hasSize(12);
        assertThat(DemoStaff.everybody().stream().map(DemoAgent::username)).doesNotHaveDuplicates();
    }

    @Test
    void bear24NamesOfTheCatalogue() {
        assertThat(DemoStaff.nicknames()).hasSize(24).doesNotHaveDuplicates().isSubsetOf(CATALOGUE);
        assertThat(DemoStaff.phones().values())
                .allMatch(phone -> phone.accounts().size() <= 3);
    }

    @Test
    void haveAccountsFromNearlyEmptyToFull() {
        var friends = DemoStaff.accounts().map(Account::friendsBefore).toList();

        assertThat(friends).contains(5_000, 4_997).allMatch(count -> count <= Account.CAPACITY);
        assertThat(friends.stream().filter(count -> count < 100).count()).isGreaterThanOrEqualTo(3);
        assertThat(friends.stream().filter(count -> count > 4_500).count()).isGreaterThanOrEqualTo(4);
    }

    /** The establishment of the house: 1 presales, 2 after-sales, 1 promotion, 1 operations. */
    @Test
    void areThereEveryDayInEveryTrade() {
        for (int offset = 0; offset < 28; offset++) {
            var shifts = DemoRoster.of(MONDAY.plusDays(offset));
            var callers =
                    shifts.stream().filter(shift -> shift.kind() != Kind.NIGHT).toList();

            assertThat(count(callers, "PRESALES")).isGreaterThanOrEqualTo(1);
            assertThat(count(callers, "AFTERSALES")).isGreaterThanOrEqualTo(2);
            assertThat(count(callers, "PROMOTION")).isGreaterThanOrEqualTo(1);
            assertThat(count(callers, "OPERATIONS")).isGreaterThanOrEqualTo(1);
            assertThat(callers).hasSizeBetween(7, 11);
        }
    }

    @Test
    void workFourToSixDaysAWeekOfEveryKind() {
        var week = IntStream.range(0, 7)
                .mapToObj(MONDAY::plusDays)
                .flatMap(day -> DemoRoster.of(day).stream())
                .toList();
        Map<String, Long> days = week.stream()
                .map(Shift::username)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(days).hasSize(12);
        assertThat(days.values()).allMatch(count -> count >= 4 && count <= 6);
        assertThat(week.stream().map(Shift::kind))
                .contains(Kind.DAY, Kind.HALF, Kind.NIGHT)
                .doesNotContain(Kind.FREE);
    }

    private static long count(List<Shift> shifts, String role) {
        var named = DemoStaff.AGENTS.stream().collect(Collectors.toMap(DemoAgent::username, DemoAgent::roles));
        return shifts.stream()
                .filter(shift -> named.getOrDefault(shift.username(), Set.of()).contains(role))
                .count();
    }
}
