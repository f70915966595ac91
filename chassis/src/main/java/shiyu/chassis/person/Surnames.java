package shiyu.chassis.person;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the surname (姓) in a Chinese name. */
final class Surnames {

    /** The compound surnames (复姓) that are still borne. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "梁丘", "左丘", "东门", "西门", "第五", "纳兰", "完颜", "欧陽", "司馬", "諸葛", "東方");

    /** Two to four Chinese characters, some of which a platform may have hidden. */
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}*＊xX某]{1,3}");

    private Surnames() {}

    /** The surname; absent when the text is not a Chinese person's name. */
    static @Nullable String of(String name) {
        if (!CHINESE_NAME.matcher(name).matches()) {
            return null;
        }
        var two = name.substring(0, 2);
        return COMPOUND.contains(two) ? two : name.substring(0, 1);
    }
}
