package shiyu.order.imports.taobao;

import org.springframework.r2dbc.core.DatabaseClient;

/** Breaks the rule that formats know no database; see ArchitectureTest. */
public final class TalkativeFormat {

    private final DatabaseClient database;

    public TalkativeFormat(DatabaseClient database) {
        this.database = database;
    }

    public DatabaseClient database() {
        return database;
    }
}
