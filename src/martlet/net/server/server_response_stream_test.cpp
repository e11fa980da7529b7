#include <gtest/gtest.h>

#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>
#include <martlet/net/testing/without_dates.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct Counts {
  std::atomic<int> streams_alive = 0;
  std::atomic<int> parts = 0;
  std::atomic<int> handlers_alive = 0;
  std::binary_semaphore block_may_end{0};
};

// A stream of `parts` parts of `bytes` bytes, which then ends or fails.
class Parts final : public http::BodyStream {
 public:
  Parts(Counts& counts, int parts, std::size_t bytes, std::chrono::milliseconds pause, bool fails)
      : counts_(counts), left_(parts), bytes_(bytes), pause_(pause), fails_(fails) {
    ++counts_.streams_alive;
  }
  ~Parts() override { --counts_.streams_alive; }
  Task<std::optional<std::string>> next() override {
    if (pause_ > 0ms) co_await sleep(pause_);
    if (left_-- == 0) {
      if (fails_) throw std::runtime_error("the source broke");
      co_return std::nullopt;
    }
    ++counts_.parts;
    co_return std::string(bytes_, 'p');
  }

 private:
  Counts& counts_;
  int left_;
  std::size_t bytes_;
  std::chrono::milliseconds pause_;
  bool fails_;
};

struct Alive {
  explicit Alive(std::atomic<int>& counter) : count(counter) { ++count; }
  Alive(const Alive&) = delete;
  ~Alive() { --count; }
  std::atomic<int>& count;
};

// A handler for /parts, /fail, /endless, /known (content-length 6), /short (content-length 100), /wait (forever), /block (until released).
class Service {
 public:
  explicit Service(Counts& counts) : counts_(&counts) {}
  Task<http::Response> operator()(http::Request& request) { return answer(*counts_, request); }

 private:
  static Task<http::Response> answer(Counts& counts, http::Request& request) {
    const Alive alive(counts.handlers_alive);
    const std::string target(request.target);
    http::Response response;
    if (target == "/wait") co_await sleep(1h);
    if (target == "/block") {
      const auto work = [&target, &counts] {
        counts.block_may_end.acquire();
        return target.size();  // the coroutine's frame must still exist
      };
      response.body = std::to_string(co_await blocking(work));
      co_return response;
    }
    if (target == "/known") response.headers.set("content-length", "6");
    if (target == "/short") response.headers.set("content-length", "100");
    if (target == "/endless") {
      response.body = std::make_unique<Parts>(counts, 1 << 30, 100'000, 0ms, false);
    } else {
      response.body = std::make_unique<Parts>(counts, 2, 3, 5ms, target == "/fail");
    }
    co_return response;
  }
  Counts* counts_;
};

std::string get(const std::string& target, const std::string& version = "1.1", const std::string& method = "GET") {
  return method + " " + target + " HTTP/" + version + "\r\nHost: a\r\nConnection: close\r\n\r\n";
}

struct ResponseStream : testing::Test {
  std::string answer_to(const std::string& request) {
    RawClient client(server.port());
    client.send(request);
    return without_dates(client.read_to_end());
  }
  Counts counts;
  RunningServer server{Service(counts)};
};

TEST_F(ResponseStream, is_sent_in_chunks_and_the_connection_stays_open) {
  RawClient client(server.port());
  for (int i = 0; i < 2; ++i) {
    client.send("GET /parts HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(without_dates(client.read_until("\r\n0\r\n\r\n")),
              "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: keep-alive\r\n\r\n3\r\nppp\r\n3\r\nppp\r\n0\r\n\r\n");
  }
  EXPECT_TRUE(eventually([&] { return counts.streams_alive == 0; })) << "destroyed when it is sent, not with the connection";
}

TEST_F(ResponseStream, is_sent_unchunked_to_http_1_0_and_ends_with_the_connection) {
  EXPECT_EQ(answer_to(get("/parts", "1.0")), "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\npppppp");
}

TEST_F(ResponseStream, of_known_length_is_sent_unchunked) {
  EXPECT_EQ(answer_to(get("/known")), "HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\npppppp");
}

TEST_F(ResponseStream, is_not_started_for_head) {
  EXPECT_EQ(answer_to(get("/parts", "1.1", "HEAD")), "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
  EXPECT_EQ(counts.parts, 0);
}

TEST_F(ResponseStream, that_fails_ends_without_the_last_chunk) {
  EXPECT_EQ(answer_to(get("/fail")), "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n3\r\nppp\r\n3\r\nppp\r\n");
  EXPECT_NE(server.log().find("the source broke"), std::string::npos);
}

TEST_F(ResponseStream, that_fails_ends_http_1_0_with_a_reset) { EXPECT_TRUE(answer_to(get("/fail", "1.0")).ends_with(" RESET")); }

TEST_F(ResponseStream, that_is_shorter_than_declared_ends_early) {
  EXPECT_EQ(answer_to(get("/short")), "HTTP/1.1 200 OK\r\ncontent-length: 100\r\nconnection: close\r\n\r\npppppp");
}

TEST_F(ResponseStream, is_produced_no_faster_than_it_is_read) {
  RawClient client(server.port(), 4096);
  client.send(get("/endless"));
  ASSERT_TRUE(client.is_readable(5s));
  std::this_thread::sleep_for(300ms);
  const int parts = counts.parts;
  EXPECT_LT(parts, 100) << "of 100 kB, into the kernel's buffers";
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(counts.parts, parts);
  client.read(30'000'000);
  EXPECT_GT(counts.parts, 200);
}

TEST_F(ResponseStream, is_destroyed_when_its_client_disconnects) {
  {
    RawClient client(server.port());
    client.send(get("/endless"));
    client.read(1000);
  }
  EXPECT_TRUE(eventually([&] { return counts.streams_alive == 0; }));
}

TEST_F(ResponseStream, tasks_are_cancelled_when_their_client_disconnects) {
  for (const bool is_reset : {false, true}) {
    RawClient client(server.port());
    client.send(get("/wait"));
    ASSERT_TRUE(eventually([&] { return counts.handlers_alive == 1; }));
    is_reset ? client.reset() : client.close();
    EXPECT_TRUE(eventually([&] { return counts.handlers_alive == 0; })) << (is_reset ? "reset" : "close");
  }
}

TEST_F(ResponseStream, tasks_are_cancelled_even_if_requests_were_pipelined_after_them) {
  RawClient client(server.port());
  client.send("GET /parts HTTP/1.1\r\nHost: a\r\n\r\n" + get("/wait"));
  ASSERT_TRUE(eventually([&] { return counts.parts == 2 && counts.handlers_alive == 1; }));
  client.send(get("/parts"));
  client.close();
  EXPECT_TRUE(eventually([&] { return counts.handlers_alive == 0; }));
}

TEST_F(ResponseStream, tasks_that_block_are_cancelled_after_the_blocking_work_has_ended) {
  {
    RawClient client(server.port());
    client.send(get("/block"));
    ASSERT_TRUE(eventually([&] { return counts.handlers_alive == 1; }));
  }
  EXPECT_TRUE(answer_to(get("/known")).ends_with("pppppp"));  // after the loop has noticed that the client closed the connection
  EXPECT_EQ(counts.handlers_alive, 1);
  counts.block_may_end.release();
  EXPECT_TRUE(eventually([&] { return counts.handlers_alive == 0; }));
}

TEST_F(ResponseStream, a_stopping_server_waits_for_tasks_that_block) {
  RawClient client(server.port());
  client.send(get("/block"));
  ASSERT_TRUE(eventually([&] { return counts.handlers_alive == 1; }));
  server.begin_stop(0ms);
  const auto takes_no_connection = [&] {
    try {
      const RawClient another(server.port());
      return false;
    } catch (const std::runtime_error&) {
      return true;
    }
  };
  ASSERT_TRUE(eventually(takes_no_connection));
  EXPECT_EQ(counts.handlers_alive, 1);
  counts.block_may_end.release();
  server.join();
  EXPECT_EQ(counts.handlers_alive, 0);
  EXPECT_EQ(client.read_to_end(), "");
}

}  // namespace
}  // namespace martlet::net
