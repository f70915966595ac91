package shiyu.chassis.security;

import java.util.Collection;
import java.util.Set;

/** Knows what the roles of a person allow. The chassis knows no role and no right; the rights module does. */
@FunctionalInterface
public interface RightsByRole {

    /** The rights of all the roles together; an unknown role allows nothing. */
    Set<String> rightsOf(Collection<String> roles);
}
