#include <martlet/aws/session/http_sender.hpp>

#include <gtest/gtest.h>

#include <martlet/async/blocking.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/task_context.hpp>
#include <martlet/http/trace.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::aws {
namespace {

constexpr const char* xray = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

struct Traced final : http::TraceSource {
  http::Trace kept = http::read_trace({}, xray);
  const http::Trace& trace() const override { return kept; }
};

// A service that responds with the header that it has received.
Task<http::Response> tell_header(http::Request& request) {
  http::Response response;
  response.body = std::string(request.headers.get("x-amzn-trace-id").value_or("none"));
  co_return response;
}

Task<std::string> ask(NetSender& sender, std::uint16_t port) {
  net::Origin origin{"127.0.0.1", port, net::Scheme::http};
  net::ClientRequest request;
  Task<Result<net::ClientResponse>> sent = sender.send(std::move(origin), std::move(request));
  Result<net::ClientResponse> response = co_await std::move(sent);
  Task<Result<std::string>> reading = response.value().body->read(1000);
  const Result<std::string> body = co_await std::move(reading);
  co_return body.value();
}

std::string ask_on_a_loop_of_its_own(std::uint16_t port) {
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  NetSender sender(reactor, {});
  return reactor.run(ask(sender, port));
}

Task<std::string> ask_in_blocking_work(std::uint16_t port) {
  const Traced traced;
  const TaskContextScope scope = co_await enter(traced);
  const auto work = [port] { return ask_on_a_loop_of_its_own(port); };
  co_return co_await blocking(work);
}

TEST(NetSender, propagates_the_x_ray_header_of_the_request_being_handled) {
  const net::RunningServer service(tell_header);
  LocalLoop loop;
  EXPECT_EQ(loop.run(ask_in_blocking_work(service.port())), xray);
}

TEST(NetSender, sends_no_x_ray_header_if_no_request_is_being_handled) {
  const net::RunningServer service(tell_header);
  EXPECT_EQ(ask_on_a_loop_of_its_own(service.port()), "none");
}

}  // namespace
}  // namespace martlet::aws
