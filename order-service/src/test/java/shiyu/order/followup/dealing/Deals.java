package shiyu.order.followup.dealing;

import java.time.LocalDate;
import java.util.List;

/** The function under test, or something that claims to be it. */
@FunctionalInterface
interface Deals {

    Plan deal(LocalDate day, Policy policy, List<Due> due, List<OnDuty> agents);
}
