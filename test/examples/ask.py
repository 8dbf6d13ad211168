"""Ask the report from Python, with the standard library only.

    python3 ask.py [path of report-knowledge-mcp.cjs]
"""
import json
import subprocess
import sys
from itertools import count


class Report:
    """A running server; one request at a time over its stdin and stdout, one JSON message a line."""

    def __init__(self, server):
        self.process = subprocess.Popen(
            ["node", server], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self.ids = count(1)
        client = {"name": "ask.py", "version": "1.0.0"}
        self.request("initialize", protocolVersion="2025-11-25", capabilities={}, clientInfo=client)
        self.send(method="notifications/initialized")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def send(self, **message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        self.process.stdin.flush()

    def request(self, method, **params):
        wanted = next(self.ids)
        self.send(id=wanted, method=method, params=params)
        for line in self.process.stdout:
            message = json.loads(line)
            if message.get("id") == wanted:
                if "error" in message:
                    raise RuntimeError(message["error"]["message"])
                return message["result"]
        raise RuntimeError("The server ended.")

    def call(self, tool, **arguments):
        """The structured answer of a tool; what it refuses is said in its text."""
        result = self.request("tools/call", name=tool, arguments=arguments)
        if result.get("isError"):
            raise RuntimeError(result["content"][0]["text"])
        return result["structuredContent"]


if __name__ == "__main__":
    with Report(sys.argv[1] if len(sys.argv) > 1 else "dist/report-knowledge-mcp.cjs") as report:
        for hit in report.call("search_claims", query="2024年中国智能算力规模", limit=2)["hits"]:
            print(hit["statement"], hit["lines"])

        table = report.call("get_table", table="ps-us", summary=["mean(ps_ttm)", "median(ps_ttm)"])
        for figure in table["summary"]:
            print(figure["what"], round(figure["value"], 2), figure.get("unit", ""))
        for finding in table.get("findings", []):
            print("doubtful:", finding["ref"])
