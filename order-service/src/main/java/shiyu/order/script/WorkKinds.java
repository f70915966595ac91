package shiyu.order.script;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import shiyu.order.order.LineKinds;

/**
 * Knows the kind of a work by its title. Titles are looked at by the thousand while orders come in, so the words are
 * read once, when the service starts.
 */
@Component
@DependsOnDatabaseInitialization
class WorkKinds implements LineKinds, InitializingBean {

    private final CareAdvices advices;
    private volatile List<CareAdvice> known = List.of();

    WorkKinds(CareAdvices advices) {
        this.advices = advices;
    }

    @Override
    public void afterPropertiesSet() {
        known = advices.all().blockOptional().orElseThrow();
    }

    @Override
    public @Nullable String kindOf(String title) {
        return known.stream()
                .filter(advice -> advice.claims(title))
                .map(CareAdvice::kind)
                .findFirst()
                .orElse(null);
    }
}
