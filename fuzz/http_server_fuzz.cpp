// links: net net/testing http async base
// inside: net/server
// Any bytes, in pieces of any size: a connection doesn't crash, sends well-formed responses, and passes the same requests to its handler
// whether the bytes arrive at once or in pieces.
// Input: one byte that sets the size of the pieces, then the client's bytes. The handler waits if the target begins with `/w`.
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include <martlet/async/sleep.hpp>
#include <martlet/async/timer_queue.hpp>
#include <martlet/net/testing/memory_transport.hpp>

#include "server_connections.hpp"

namespace {

using namespace martlet;

// Time doesn't pass, so only timers that are due immediately fire.
class FuzzLoop final : public Loop {
 public:
  void post(Work work) override { posted_.push_back(std::move(work)); }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob&) override { std::abort(); }
  bool withdraw(BlockingJob&) noexcept override { return false; }
  bool blocks_inline() const override { return true; }
  bool has_work() const {
    const auto next = timers_.next();
    return !posted_.empty() || (next && *next <= std::chrono::steady_clock::now());
  }
  void run() {
    timers_.run(std::chrono::steady_clock::now());
    for (; !posted_.empty(); posted_.pop_front()) posted_.front()();
  }

 private:
  TimerQueue timers_;
  std::deque<Work> posted_;
};

// Appends one line for each request that the handler receives.
Task<http::Response> note(std::string& seen, http::Request& request) {
  std::string line = std::string(request.method) + ' ' + std::string(request.target);
  for (const http::HeaderView& field : request.headers) line += '|' + std::string(field.name) + ':' + std::string(field.value);
  if (request.target.starts_with("/w")) co_await sleep_until(SteadyTime());
  http::Response response;
  if (!request.target.starts_with("/n")) {
    const Result<std::string_view> body = co_await request.body->read(1000, std::nullopt);
    line += body ? '|' + std::string(*body) : std::string("|no body");
  }
  seen += line + '\n';
  response.body = line.substr(0, 10);
  co_return response;
}

struct Outcome {
  std::string seen;
  std::string output;
};

Outcome serve(std::string_view bytes, std::size_t piece, std::size_t head_bytes_max) {
  FuzzLoop loop;
  Outcome outcome;
  net::MemoryClient client;
  net::Limits limits;
  limits.head_bytes_max = head_bytes_max;
  const Log silent([](std::string_view) {}, Level::fatal);
  const auto connections =
      std::make_shared<net::ServerConnections>(loop, [&](http::Request& request) { return note(outcome.seen, request); }, limits, silent);
  connections->open(std::make_unique<net::MemoryTransport>(client), "fuzz");
  bool has_ended = false;
  while (client.is_open()) {
    if (!client.is_reading() || bytes.empty()) loop.run();
    if (!client.is_open()) break;
    if (!client.is_reading()) {
      if (!has_ended || !loop.has_work()) std::abort();  // it waits although nothing is pending
      continue;                                          // a client that has shut down its sending side still gets a response
    }
    has_ended = bytes.empty();
    bytes.remove_prefix(client.deliver(bytes, piece));
  }
  if (connections->connections() != 0) std::abort();
  outcome.output = client.output;
  return outcome;
}

void check_responses(std::string_view output) {
  constexpr std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
  while (!output.empty()) {
    if (output.starts_with(interim)) {
      output.remove_prefix(interim.size());
      continue;
    }
    const std::size_t end = output.find("\r\n\r\n");
    const std::size_t length = output.find("content-length: ");
    if (!output.starts_with("HTTP/1.1 ") || end == std::string_view::npos || length > end) std::abort();
    const std::size_t body = std::strtoul(output.data() + length + 16, nullptr, 10);
    output.remove_prefix(end + 4);
    if (output.empty() || output.starts_with("HTTP/1.1 ")) continue;  // the response to a HEAD request has a Content-Length but no body
    if (body > output.size()) std::abort();
    output.remove_prefix(body);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 8000) return 0;
  const std::size_t piece = 1 + data[0] % 64;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Outcome whole = serve(bytes, bytes.size() + 1, 16 * 1024);
  const Outcome pieces = serve(bytes, piece, 16 * 1024);
  if (whole.seen != pieces.seen) std::abort();
  check_responses(serve(bytes, piece, 128).output);
  return 0;
}
