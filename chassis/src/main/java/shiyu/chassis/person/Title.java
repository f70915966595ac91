package shiyu.chassis.person;

/** How somebody wants to be addressed. */
public enum Title {
    /** 女士. */
    MS("女士"),
    /** 先生. */
    MR("先生");

    private final String chinese;

    Title(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
