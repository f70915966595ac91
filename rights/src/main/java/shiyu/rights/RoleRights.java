package shiyu.rights;

import java.util.Collection;
import java.util.Set;
import shiyu.chassis.security.RightsByRole;

/** Tells the chassis, which knows no role, what the roles of the house allow. */
public final class RoleRights implements RightsByRole {

    @Override
    public Set<String> rightsOf(Collection<String> roles) {
        return Rights.of(roles);
    }
}
