import org.apache.camel.dsl.jbang.core.commands.CamelJBangMain;

/** What the command <code>camel</code> is: it hands its arguments over. */
public class CamelCli {
    public static void main(String[] args) {
        CamelJBangMain.run(args);
    }
}
