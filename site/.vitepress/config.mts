import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type MarkdownRenderer } from "vitepress";

// Where the repository is shown, such as https://forge.example/us/camel-connect-chat/blob/main: for links to what is no page.
const repository = process.env.REPOSITORY;

const folder = new URL("../../docs/decisions/", import.meta.url);
const decisions = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .sort()
  .map((file) => ({
    text: readFileSync(new URL(file, folder), "utf8").match(/^# (.*)/)![1],
    link: `/docs/decisions/${file.replace(".md", "")}`,
  }));

/** A page that nobody can reach from the navigation ends the build. */
function withAllPages(sidebar: { text: string; collapsed?: boolean; items: { text: string; link: string }[] }[]) {
  const linked = new Set(sidebar.flatMap((part) => part.items).map((item) => item.link));
  for (const file of readdirSync(new URL("..", folder))) {
    if (file.endsWith(".md") && !linked.has(`/docs/${file.replace(".md", "")}`)) {
      throw new Error(`docs/${file} is not in the navigation: add it to site/.vitepress/config.mts`);
    }
  }
  return sidebar;
}

/** Links to sources and folders lead to the repository; without its address they are text. */
function linkToRepository(md: MarkdownRenderer) {
  md.core.ruler.push("repository", (state) => {
    const page = new URL(state.env.relativePath ?? "", "file:///");
    for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
      const href = token.type === "link_open" ? token.attrGet("href")! : "#";
      if (/^(#|[a-z]+:)|\.(md|png|svg)(#|$)/.test(href)) {
        continue;
      }
      if (repository) {
        token.attrSet("href", repository + new URL(href, page).pathname);
      } else {
        token.type = "text_open";
        token.attrs = null;
      }
    }
  });
}

// The pages are those of the repository, which are readable there as they are.
export default defineConfig({
  title: "camel-connect-chat",
  description: "Outbound chats (SMS, WhatsApp) through Amazon Connect, started from Apache Camel routes",
  srcDir: "target/pages",
  srcExclude: ["checks/**", ".github/**"],
  outDir: "target/site",
  cacheDir: "target/cache",
  cleanUrls: false,
  lastUpdated: false,
  rewrites: {
    "README.md": "index.md",
    ":folder/README.md": ":folder/index.md",
    "examples/:example/README.md": "examples/:example/index.md",
  },
  markdown: {
    languageAlias: { promql: "sql" },
    config(md) {
      linkToRepository(md);
      // Braces are Camel's placeholders, and nothing of Vue's.
      const { text, code_inline } = md.renderer.rules;
      const plain = (html: string) => html.replaceAll("{{", "&#123;&#123;");
      md.renderer.rules.text = (...args) => plain(text!(...args));
      md.renderer.rules.code_inline = (...args) => plain(code_inline!(...args));
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: { provider: "local" },
    nav: [
      { text: "Start", link: "/" },
      { text: "Guides", link: "/docs/file" },
      { text: "Reference", link: "/docs/reference" },
      { text: "Simulator", link: "/camel-connect-chat-simulator/" },
    ],
    sidebar: withAllPages([
      {
        text: "Start",
        items: [
          { text: "What it is", link: "/" },
          { text: "How it works", link: "/docs/how-it-works" },
          { text: "Compared with", link: "/docs/compared" },
          { text: "From a bean on the SDK", link: "/docs/migration" },
          { text: "Works with", link: "/docs/compatibility" },
        ],
      },
      {
        text: "Guides",
        items: [
          { text: "From a file", link: "/docs/file" },
          { text: "From HTTP", link: "/docs/http" },
          { text: "From JMS", link: "/docs/jms" },
          { text: "From SQS", link: "/docs/sqs" },
          { text: "From a scheduler", link: "/docs/scheduler" },
          { text: "Spring Boot", link: "/docs/spring-boot" },
          { text: "Quarkus", link: "/docs/quarkus" },
          { text: "Kamelets", link: "/docs/kamelets" },
          { text: "Karavan and Kaoto", link: "/docs/designers" },
          { text: "Operations on a contact", link: "/docs/operations" },
          { text: "Waiting for the end", link: "/docs/waiting" },
          { text: "Contact events", link: "/docs/events" },
        ],
      },
      {
        text: "Operation",
        items: [
          { text: "Troubleshooting", link: "/docs/troubleshooting" },
          { text: "Monitoring", link: "/docs/monitoring" },
          { text: "Quota and retries", link: "/docs/retries" },
          { text: "Past one machine", link: "/docs/scaling" },
          { text: "A shared bucket", link: "/docs/shared-bucket" },
          { text: "Reliability", link: "/docs/reliability" },
          { text: "Performance", link: "/docs/performance" },
        ],
      },
      {
        text: "Reference",
        items: [
          { text: "Options and headers", link: "/docs/reference" },
          { text: "Members", link: "/docs/members" },
          { text: "Client token", link: "/docs/client-token" },
          { text: "Flow", link: "/docs/flow" },
          { text: "Errors", link: "/docs/errors" },
        ],
      },
      {
        text: "Simulator",
        items: [
          { text: "The simulator", link: "/camel-connect-chat-simulator/" },
          { text: "In tests of Spring", link: "/camel-connect-chat-simulator-spring/" },
          { text: "In tests of JavaScript and Python", link: "/clients/" },
        ],
      },
      {
        text: "Examples",
        items: [
          { text: "A file of recipients", link: "/examples/recipients-file/" },
          { text: "YAML from five sources", link: "/examples/yaml/" },
          { text: "Spring Boot", link: "/examples/spring-boot/" },
          { text: "Quarkus", link: "/examples/quarkus/" },
          { text: "Many workers", link: "/examples/jms-workers/" },
        ],
      },
      { text: "Decisions", collapsed: true, items: decisions },
      {
        text: "Project",
        collapsed: true,
        items: [
          { text: "Changes", link: "/CHANGELOG" },
          { text: "Contributing", link: "/CONTRIBUTING" },
          { text: "Security", link: "/SECURITY" },
          { text: "Releasing", link: "/docs/releasing" },
          { text: "Third-party libraries", link: "/docs/third-party" },
          { text: "Giving it to Camel", link: "/docs/upstream" },
        ],
      },
    ]),
  },
});
