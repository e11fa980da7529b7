#include "testing/sandbox_fixture.hpp"

// Tests of streamed responses.

namespace martlet::cloud {
namespace {

class SandboxStream : public SandboxTest {};

// A bootstrap that sends the event's parts over a separate connection, and then ends as the event's `end` specifies.
constexpr const char* streamer = R"(
import base64, socket
def stream(parts, end, mode="streaming"):
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall((f"POST {ROOT}invocation/{name()}/response HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
                      f"Lambda-Runtime-Function-Response-Mode: {mode}\r\nContent-Type: text/plain\r\n"
                      "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n").encode())
        for part in parts:
            line.sendall(b"%x\r\n%s\r\n" % (len(part), part.encode()))
        if end == "tear":
            return
        if end == "crash":
            time.sleep(0.1)  # what a process sends in its last moment may be lost
            os._exit(3)
        if end == "hang":
            time.sleep(60)
        line.sendall(b"0\r\n")
        if end == "fail":
            line.sendall(b"Lambda-Runtime-Function-Error-Type: My.Error\r\nLambda-Runtime-Function-Error-Body: " + base64.b64encode(b'{"why":1}') + b"\r\n")
        line.sendall(b"\r\n")
        line.recv(1000)
while True:
    status, event = next()
    event = json.loads(event)
    stream(event["parts"], event.get("end"), event.get("mode", "streaming"))
)";

Task<std::string> read_all(Sandbox& sandbox, InvokeRequest request) {
  const InvokeResult result = co_await sandbox.invoke_streamed(std::move(request));
  if (result.outcome != Outcome::streaming) co_return "not streamed: " + result.payload;
  std::string all = result.content_type + ": ";
  std::string problem;
  try {
    while (true) {
      Task<std::optional<std::string>> coming = result.stream->next();
      const std::optional<std::string> part = co_await std::move(coming);
      if (!part) break;
      all += *part;
    }
  } catch (const std::exception& broken_off) {
    problem = std::string("; ") + broken_off.what();
  }
  co_return all + problem;
}

std::string streamed(ScriptedFunction& function, std::string event) {
  return function.reactor.run(read_all(function.sandbox(), std::move(event)));
}

TEST_F(SandboxStream, returns_the_parts_of_a_response) {
  ScriptedFunction function(streamer);
  EXPECT_EQ(streamed(function, R"({"parts":["hello ","world"]})"), "text/plain: hello world");
  EXPECT_EQ(streamed(function, R"({"parts":[]})"), "text/plain: ") << "the environment serves the next one";
}

TEST_F(SandboxStream, ends_early_if_the_function_does) {
  ScriptedFunction function(streamer);
  EXPECT_EQ(streamed(function, R"({"parts":["a"],"end":"fail"})"), "text/plain: a; My.Error: {\"why\":1}");
  EXPECT_EQ(streamed(function, R"({"parts":["a"],"end":"tear"})"),
            "text/plain: a; the function disconnected before the end of its response");
  EXPECT_NE(streamed(function, R"({"parts":["a"],"end":"crash"})").find("text/plain: a; "), std::string::npos);
}

TEST_F(SandboxStream, reports_the_result_after_the_last_part) {
  ScriptedFunction function(streamer);
  InvokeResult end;
  InvokeRequest request(R"({"parts":["a","b"]})");
  request.on_ended = [&end](const InvokeResult& result) { end = result; };
  EXPECT_EQ(function.reactor.run(read_all(function.sandbox(), std::move(request))), "text/plain: ab");
  function.reactor.run(pause(std::chrono::milliseconds(1)));
  EXPECT_EQ(end.outcome, Outcome::answered);
  EXPECT_NE(end.log_tail.find("\nREPORT RequestId: " + end.request_id), std::string::npos) << end.log_tail;
}

TEST_F(SandboxStream, ends_at_the_timeout) {
  ScriptedFunction function(streamer);
  function.function.timeout = std::chrono::milliseconds(500);
  EXPECT_NE(streamed(function, R"({"parts":["a"],"end":"hang"})").find("Task timed out after 0.50 seconds"), std::string::npos);
}

TEST_F(SandboxStream, is_collected_for_callers_that_do_not_accept_streams) {
  ScriptedFunction function(streamer);
  EXPECT_EQ(function.invoke(R"({"parts":["hello ","world"]})").payload, "hello world");
}

TEST_F(SandboxStream, accepts_only_the_mode_streaming) {
  ScriptedFunction function(streamer);
  function.function.timeout = std::chrono::milliseconds(500);
  EXPECT_NE(streamed(function, R"({"parts":["a"],"mode":"Streaming"})").find("not streamed: "), std::string::npos);
}

}  // namespace
}  // namespace martlet::cloud
