package shiyu.standalone;

import java.sql.SQLException;
import shiyu.localservers.Database;

/** Where the services' databases come from: our own PostgreSQL or one that was given. */
@FunctionalInterface
interface Databases {

    /** Makes it if it is not there. */
    Database database(String name) throws SQLException;
}
