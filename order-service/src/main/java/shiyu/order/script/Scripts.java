package shiyu.order.script;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import shiyu.chassis.setting.Setting;
import shiyu.chassis.setting.Settings;

/** All scripts: so far that of the follow-up call. */
@Repository
public class Scripts {

    static final Setting<String> TITLE = Setting.text("follow-up.script-title", "签收回访");

    private static final String STEPS = "SELECT text, only_if FROM follow_up_script ORDER BY position";

    private final DatabaseClient database;
    private final Settings settings;

    Scripts(DatabaseClient database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    public Mono<Script> followUp() {
        var steps = database.sql(STEPS).mapProperties(ScriptStep.class).all().collectList();
        return Mono.zip(settings.get(TITLE), steps, Script::new);
    }
}
