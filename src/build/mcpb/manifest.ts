import { isRecord } from "../../corpus/is-record.ts";
import { READABLE } from "../../ingest/formats.ts";
import { tools } from "../../server/tools/index.ts";

/** The manifest (0.3) of the bundle that Claude Desktop installs with a click, from package.json and the list of tools. */
export function mcpbManifest(about: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { name, version, description, author, license, keywords, engines } = about;
  const bin = "dist/report-knowledge-mcp.cjs";
  return {
    manifest_version: "0.3",
    name,
    display_name: "Report knowledge",
    version,
    description,
    author: { name: author },
    license,
    keywords,
    server: {
      type: "node",
      entry_point: bin,
      mcp_config: {
        command: "node",
        // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the host fills these in
        args: [`\${__dirname}/${bin}`],
        env: {
          REPORT_FOLDER: "${user_config.report_folder}",
          REPORT_SOURCE: "${user_config.report_copy}",
        },
        // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the host fills these in
      },
    },
    tools: tools.map((tool) => ({ name: tool.name, description: tool.description })),
    prompts_generated: true,
    user_config: {
      report_folder: {
        type: "directory",
        title: "Folder of your reports",
        description: `Reports that lie in this folder (${READABLE}) are read and served, new ones as soon as they are there. They stay on this machine.`,
        required: false,
        default: "",
      },
      report_copy: {
        type: "file",
        title: "Your copy of the report",
        description:
          "A Markdown copy of the report, if you own one: answers then quote its lines. It must be the very text that the corpus was made from.",
        required: false,
        // Without a default the host would hand over the placeholder itself.
        default: "",
      },
    },
    compatibility: {
      platforms: ["darwin", "win32", "linux"],
      runtimes: { node: isRecord(engines) ? engines["node"] : undefined },
    },
  };
}
