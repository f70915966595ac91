package shiyu.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shiyu.chassis.security.Caller.Kind;

class AccessTest {

    private static final Caller CLERK = caller(Kind.STAFF, "orders.read");
    private static final Caller COOK = caller(Kind.STAFF, "meals.cook");
    private static final Caller SERVICE = caller(Kind.SERVICE);

    @OpenToAll
    void open() {}

    @OpenToAll(signedIn = true)
    void signedIn() {}

    @RequiresRight({"orders.read", "orders.write"})
    void right() {}

    @ServicesOnly
    void services() {}

    void nothing() {}

    @OpenToAll
    @ServicesOnly
    void both() {}

    @Test
    void opensToAll() throws Exception {
        assertThat(refusal("open", null)).isNull();
        assertThat(refusal("open", COOK)).isNull();
    }

    @Test
    void wantsAValidTokenForEverythingElse() throws Exception {
        assertThat(refusal("signedIn", null)).isEqualTo("unauthenticated");
        assertThat(refusal("right", null)).isEqualTo("unauthenticated");
        assertThat(refusal("services", null)).isEqualTo("unauthenticated");
        assertThat(refusal("signedIn", COOK)).isNull();
        assertThat(refusal("signedIn", SERVICE)).isNull();
    }

    @Test
    void wantsOneOfTheRights() throws Exception {
        assertThat(refusal("right", CLERK)).isNull();
        assertThat(refusal("right", caller(Kind.CLIENT, "orders.write"))).isNull();
        assertThat(refusal("right", COOK)).isEqualTo("missing-right");
        assertThat(refusal("right", SERVICE)).isEqualTo("missing-right");
    }

    @Test
    void keepsTheInsideForServices() throws Exception {
        assertThat(refusal("services", SERVICE)).isNull();
        assertThat(refusal("services", CLERK)).isEqualTo("services-only");
    }

    @Test
    void refusesAHandlerThatSaysNothingOrTwoThings() {
        assertThatIllegalStateException()
                .isThrownBy(() -> refusal("nothing", CLERK))
                .withMessageContaining("AccessTest.nothing");
        assertThatIllegalStateException().isThrownBy(() -> refusal("both", CLERK));
    }

    private @Nullable String refusal(String method, @Nullable Caller caller) throws NoSuchMethodException {
        var access = Access.declaredOn(AccessTest.class.getDeclaredMethod(method));
        var refusal = access.refusalOf(caller);
        return refusal == null ? null : refusal.code();
    }

    private static Caller caller(Kind kind, String... rights) {
        return new Caller(new UUID(7, 7), kind, null, Set.of(), Set.of(rights));
    }
}
