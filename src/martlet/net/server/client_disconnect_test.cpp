// Tests of clients that end their sending and wait for the response, and of clients that have left.
#include <gtest/gtest.h>

#include <regex>

#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/without_dates.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct Alive {
  explicit Alive(std::atomic<int>& counter) : count(counter) { ++count; }
  Alive(const Alive&) = delete;
  ~Alive() { --count; }
  std::atomic<int>& count;
};

class Waiting final : public http::BodyStream {
 public:
  Waiting(std::atomic<int>& alive, std::chrono::milliseconds pause) : alive_(alive), pause_(pause) {}
  Task<std::optional<std::string>> next() override {
    if (pause_ > 0ms) co_await sleep(pause_);
    if (left_-- == 0) co_return std::nullopt;
    co_return std::string("part");
  }

 private:
  Alive alive_;
  int left_ = 2;
  std::chrono::milliseconds pause_;
};

// The targets: /soon (20 ms), /never, /block (30 ms), /stream, /idle (a stream whose first part never arrives), any other (at once).
struct ClientDisconnect : testing::Test {
  Task<http::Response> answer(std::string target) {
    const Alive handler(handlers);
    http::Response response;
    if (target == "/soon") co_await sleep(20ms);
    if (target == "/never") co_await sleep(1h);
    if (target == "/block") {
      const auto work = [this] {
        ++started;
        std::this_thread::sleep_for(30ms);
      };
      co_await blocking(work);
    }
    if (target == "/stream" || target == "/idle") {
      response.body = std::make_unique<Waiting>(streams, target == "/idle" ? 1h : 5ms);
    } else {
      response.body = target;
    }
    co_return response;
  }
  static std::string get(const std::string& target) { return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"; }
  static std::string ok(const std::string& target) {
    return "HTTP/1.1 200 OK\r\ncontent-length: " + std::to_string(target.size()) + "\r\nconnection: keep-alive\r\n\r\n" + target;
  }
  // Returns the responses to a client that sends these requests and ends its sending.
  std::string answer_to(const std::string& requests) {
    RawClient client(server.port());
    client.send(requests);
    client.end_sending();
    return without_dates(client.read_to_end());
  }
  std::atomic<int> handlers = 0;
  std::atomic<int> streams = 0;
  std::atomic<int> started = 0;
  RunningServer server{[this](http::Request& request) { return answer(std::string(request.target)); }, {}, {.threads_max = 1}};
};

TEST_F(ClientDisconnect, of_only_the_sending_half_is_answered) {
  for (const std::string target : {"/now", "/soon", "/block"}) EXPECT_EQ(answer_to(get(target)), ok(target));
  EXPECT_EQ(answer_to(get("/soon") + get("/now") + get("/soon")), ok("/soon") + ok("/now") + ok("/soon"));
}

TEST_F(ClientDisconnect, of_only_the_sending_half_is_answered_by_a_whole_stream) {
  const std::string answer = answer_to(get("/stream"));
  const std::regex leading_zeros("\n0+([0-9a-f])");
  EXPECT_EQ(std::regex_replace(answer, leading_zeros, "\n$1"),
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: keep-alive\r\n\r\n4\r\npart\r\n4\r\npart\r\n0\r\n\r\n");
}

TEST_F(ClientDisconnect, cancels_the_handler) {
  RawClient client(server.port());
  client.send(get("/never"));
  ASSERT_TRUE(eventually([&] { return handlers == 1; }));
  client.close();
  EXPECT_TRUE(eventually([&] { return handlers == 0; }));
}

TEST_F(ClientDisconnect, after_the_sending_half_cancels_the_handler) {
  RawClient client(server.port());
  client.send(get("/never"));
  client.end_sending();
  ASSERT_TRUE(eventually([&] { return handlers == 1; }));
  EXPECT_EQ(client.read(9), "HTTP/1.1 ");
  client.reset();
  EXPECT_TRUE(eventually([&] { return handlers == 0; }));
}

TEST_F(ClientDisconnect, destroys_a_stream_that_waits) {
  RawClient client(server.port());
  client.send(get("/idle"));
  client.read_until("\r\n\r\n");
  ASSERT_EQ(streams, 1);
  client.close();
  EXPECT_TRUE(eventually([&] { return streams == 0; }));
}

TEST_F(ClientDisconnect, skips_blocking_work_that_has_not_begun) {
  RawClient first(server.port());
  first.send(get("/block"));
  ASSERT_TRUE(eventually([&] { return started == 1; }));
  for (int i = 0; i < 5; ++i) {
    RawClient client(server.port());
    client.send(get("/block"));
    ASSERT_TRUE(eventually([&] { return handlers >= 2 || started > 1; }));
  }
  first.read_until("/block");
  EXPECT_EQ(without_dates(answer_to(get("/block"))), ok("/block"));
  EXPECT_LE(started, 3) << "the first, the last, and one that may have begun before its client left";
}

}  // namespace
}  // namespace martlet::net
