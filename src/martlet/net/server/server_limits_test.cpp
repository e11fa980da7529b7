#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <vector>

#include <martlet/async/deadline.hpp>
#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

std::string status_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

Limits short_waits() {
  Limits limits;
  limits.body_wait_max = 200ms;
  limits.linger_max = 200ms;
  return limits;
}

// Reads the body for 20 ms at most, then waits for longer than reading a body may take.
Task<http::Response> give_up_body(http::Request& request) {
  Task<Result<std::string_view>> read = request.body->read(100'000, std::chrono::steady_clock::now() + 50ms);
  const Result<Result<std::string_view>> in_time = co_await with_deadline(std::move(read), std::chrono::steady_clock::now() + 20ms);
  co_await sleep(300ms);
  const Result<std::string_view> again = co_await request.body->read(1000, std::nullopt);
  http::Response response;
  response.body = std::string(in_time ? "in time" : "given up") + (again ? ", read again" : ", not read again");
  co_return response;
}

TEST(ServerLimits, body_timeout_ends_when_the_body_has_been_read) {
  RunningServer server(give_up_body, short_waits());
  for (const std::string framing :
       {"Content-Length: 100\r\n\r\n", "Content-Length: 50000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n5\r\nabc"}) {
    RawClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: a\r\n" + framing);
    EXPECT_TRUE(client.read_to_end().ends_with("connection: close\r\n\r\ngiven up, not read again"));
  }
}

TEST(ServerLimits, a_body_that_timed_out_cannot_be_read_again) {
  RunningServer server(give_up_body, short_waits());
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc");
  std::this_thread::sleep_for(100ms);
  client.send("de\r\n0\r\n\r\n");
  EXPECT_TRUE(client.read_to_end().ends_with("given up, not read again"));
}

TEST(ServerLimits, the_handler_can_shorten_the_body_timeout) {
  const auto impatient = [](http::Request& request) -> Task<http::Response> {
    const Result<std::string_view> body = co_await request.body->read(1000, std::chrono::steady_clock::now() + 30ms);
    http::Response response;
    response.status = !body && body.error().code == Code::timeout ? 408 : 500;
    co_return response;
  };
  RunningServer server(impatient);
  RawClient client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
  EXPECT_EQ(status_of(client.read_to_end()), "HTTP/1.1 408 Request Timeout");
}

TEST(ServerLimits, connections_above_the_maximum_wait_until_others_close) {
  const auto answers = [](http::Request&) -> Task<http::Response> { co_return http::Response(); };
  Limits limits;
  limits.connections_max = 2;
  RunningServer server(answers, limits);
  RawClient first(server.port()), second(server.port()), third(server.port());
  for (RawClient* client : {&first, &second, &third}) client->send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(first.is_readable(5s));
  EXPECT_TRUE(second.is_readable(5s));
  EXPECT_FALSE(third.is_readable(100ms));
  first.close();
  EXPECT_TRUE(third.is_readable(5s));
}

// Holds every descriptor that this process can still open, until it is destroyed.
class AllDescriptors {
 public:
  AllDescriptors() {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    rlimit few = before_;
    few.rlim_cur = 200;
    ::setrlimit(RLIMIT_NOFILE, &few);
    for (int fd = ::open("/dev/null", O_RDONLY); fd >= 0; fd = ::open("/dev/null", O_RDONLY)) taken_.push_back(fd);
  }
  AllDescriptors(const AllDescriptors&) = delete;
  ~AllDescriptors() {
    while (!taken_.empty()) give_one_back();
    ::setrlimit(RLIMIT_NOFILE, &before_);
  }
  void give_one_back() {
    ::close(taken_.back());
    taken_.pop_back();
  }

 private:
  rlimit before_{};
  std::vector<int> taken_;
};

TEST(ServerLimits, a_lack_of_descriptors_delays_connections_and_ends_none) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "UBSan checks through a pipe whether memory is readable, and reports it as unreadable if it can't open one";
#endif
  const auto answers = [](http::Request&) -> Task<http::Response> { co_return http::Response(); };
  RunningServer server(answers);
  std::optional<AllDescriptors> all(std::in_place);
  all->give_one_back();
  RawClient client(server.port());
  client.send("GET / HTTP/1.0\r\n\r\n");
  EXPECT_TRUE(eventually([&] { return server.log().find("can't accept connections") != std::string::npos; }));
  EXPECT_FALSE(client.is_readable(50ms));
  all.reset();
  EXPECT_EQ(status_of(client.read_to_end()), "HTTP/1.1 200 OK");
}

TEST(ServerLimits, a_lack_of_descriptors_closes_the_longest_idle_connection) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "UBSan checks through a pipe whether memory is readable, and reports it as unreadable if it can't open one";
#endif
  const auto answers = [](http::Request&) -> Task<http::Response> { co_return http::Response(); };
  RunningServer server(answers);
  RawClient first(server.port());
  first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  first.read_until("\r\n\r\n");
  RawClient second(server.port());
  second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  second.read_until("\r\n\r\n");
  AllDescriptors all;
  all.give_one_back();
  RawClient third(server.port());
  third.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status_of(third.read_until("\r\n\r\n")), "HTTP/1.1 200 OK");
  EXPECT_EQ(first.read_to_end(), "");
  second.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status_of(second.read_until("\r\n\r\n")), "HTTP/1.1 200 OK");
}

}  // namespace
}  // namespace martlet::net
