package shiyu.chassis.setting;

/** A value that a setting does not accept. */
public final class SettingOutOfBounds extends RuntimeException {

    SettingOutOfBounds(Setting<?> setting) {
        super("setting " + setting.key() + " must be " + setting.bounds());
    }
}
